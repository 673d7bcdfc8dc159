import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { createMember } from "@/lib/members/credentials/members-data";
import { proveMailbox } from "@/lib/members/email/mailbox-proof";
import { describeBelongings } from "@/lib/product/belongings";
import { toPerson } from "@/lib/session/viewer";
import { leaveFor } from "@/tests/support/people/idle";
import {
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";
import { everyKind, giveBelongings } from "@/tests/support/shop/belongings";

const prove = ({ id }: { id: string }, email: string) =>
  transaction((tx) => proveMailbox(tx, id, email));

const eventsOf = async ({ id: userId }: { id: string }) =>
  (await db.auditEvent.findMany({ where: { userId } })).map(({ type }) => type);

async function withWay({ id: userId }: { id: string }) {
  const way = { provider: "github", providerAccountId: userId, label: "ada" };
  await db.account.create({ data: { userId, ...way } });
}

describe("who proves a mailbox", () => {
  test("has it, and is told of once", async () => {
    const member = await newMemberRow();
    expect(await prove(member, member.email)).toBe(true);
    expect(await prove(member, member.email)).toBe(true);
    expect(await userRowOf(member)).toMatchObject({
      email: member.email,
      emailVerified: expect.any(Date),
      sessionVersion: 0,
    });
    expect(await eventsOf(member)).toEqual(["email.proven"]);
  });

  test("has it in small letters, instead of the made-up address they had", async () => {
    const [{ id }, email] = [await newMemberRow(), uniqueEmail()];
    await db.user.update({ where: { id }, data: { emailIsPlaceholder: true } });
    expect(await prove({ id }, email.toUpperCase())).toBe(true);
    expect(await userRowOf({ id })).toMatchObject({ email, emailIsPlaceholder: false });
  });

  test("does not have it when somebody else has proven it, of whatever collection", async () => {
    const [owner, late] = [await newMemberRow(), await newMemberRow()];
    await db.user.update({ where: { id: owner.id }, data: { collection: "customers" } });
    await prove(owner, owner.email);
    expect(await prove(late, owner.email)).toBe(false);
    expect(await userRowOf(late)).toMatchObject({ email: late.email, emailVerified: null });
    expect(await eventsOf(late)).toEqual([]);
  });
});

describe("who had only said that the mailbox was theirs", () => {
  test("and has no other way in is a guest again, with everything, for a whole retention", async () => {
    const email = uniqueEmail();
    const loser = await createMember({ email, password });
    await giveBelongings(toPerson(loser));
    await leaveFor(100, loser);
    await db.session.create({ data: { userId: loser.id, device: "Firefox" } });
    await prove(await newMemberRow({ email }), email);

    expect(await userRowOf(loser)).toMatchObject({
      email: expect.stringMatching(/@guests\.invalid$/),
      name: "Guest",
      isAnonymous: true,
      emailIsPlaceholder: false,
      passwordHash: null,
      convertedAt: null,
      sessionVersion: 0,
    });
    const { lastSeenAt } = await userRowOf(loser);
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
    expect(await describeBelongings(loser.id)).toEqual(everyKind);
    // Where they were signed in they go on; what they had signed out is not brought back to life.
    expect(await db.session.count({ where: { userId: loser.id } })).toBe(1);
    expect(await eventsOf(loser)).toContain("email.lost");
  });

  test("and has another way in stays a member, without address, password and sessions", async () => {
    const email = uniqueEmail();
    const loser = await createMember({ email, password });
    await withWay(loser);
    await prove(await newMemberRow({ email }), email);
    const row = await userRowOf(loser);
    expect(row).toMatchObject({
      name: "Member",
      isAnonymous: false,
      emailIsPlaceholder: true,
      passwordHash: null,
      sessionVersion: 1,
    });
    expect(toPerson(row)).toMatchObject({ kind: "member", mailbox: null });
    expect(await db.account.count({ where: { userId: loser.id } })).toBe(1);
  });

  test("and was called something of their own keeps that name", async () => {
    const email = uniqueEmail();
    const loser = await createMember({ email, password, name: "Ada L." });
    await withWay(loser);
    await prove(await newMemberRow({ email }), email);
    expect(await userRowOf(loser)).toMatchObject({ name: "Ada L." });
  });

  test("and was an administrator is none as a guest", async () => {
    const loser = await newMemberRow({ role: "admin" });
    await prove(await newMemberRow({ email: loser.email }), loser.email);
    expect(await userRowOf(loser)).toMatchObject({ isAnonymous: true, role: "member" });
  });

  test("has no links left, nor has anybody who wanted to have the address", async () => {
    const email = uniqueEmail();
    const [winner, loser] = [await newMemberRow({ email }), await newMemberRow({ email })];
    const other = await newMemberRow();
    const link = { purpose: "changeEmail", minutes: 5 } as const;
    await issueToken({ ...link, userId: loser.id, email: uniqueEmail() });
    await issueToken({ ...link, userId: other.id, email });
    await issueToken({ ...link, userId: other.id, email: uniqueEmail() });
    await prove(winner, email);
    const left = (userId: string) => db.verificationToken.count({ where: { userId } });
    expect([await left(loser.id), await left(other.id)]).toEqual([0, 1]);
  });

  test("costs the owner no more statements for being many", async () => {
    const email = uniqueEmail();
    const winner = await newMemberRow({ email });
    await db.user.createMany({
      data: Array.from({ length: 300 }, (_, n) => ({
        collection: "users",
        email,
        username: `${email}-${n}`,
        name: "Eve",
      })),
    });
    expect(await prove(winner, email)).toBe(true);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });
});
