import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { createMember, findMember } from "@/lib/members/credentials/members-data";
import { queueReset } from "@/lib/members/password/forgot-data";
import { readReset, resetPassword } from "@/lib/members/password/reset-data";
import { forgetLimits, mailTo, tokenTo } from "@/tests/support/people/mailbox";
import {
  newGuest,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";

beforeEach(() => forgetLimits());

const NEW = "an entirely new password";

const verify = ({ id }: { id: string }) =>
  db.user.update({ where: { id }, data: { emailVerified: new Date() } });

describe("who forgot their password", () => {
  test("gets a link for an hour, chooses another one and is who they were, proven", async () => {
    const email = uniqueEmail();
    const member = await createMember({ email, password });
    await queueReset(email);
    const token = await tokenTo(email);
    const [row] = await db.verificationToken.findMany({ where: { email } });
    const minutes = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(await readReset(token)).toMatchObject({ email, accounts: [{ id: member.id }] });

    const reset = await resetPassword({ token, account: member.id, password: NEW });
    expect(reset).toMatchObject({
      id: member.id,
      sessionVersion: 1,
      emailVerified: expect.any(Date),
    });
    expect((await findMember({ email, password: NEW })).id).toBe(member.id);
    await expect(findMember({ email, password })).rejects.toThrow(/not right/);
    expect((await mailTo(email)).at(-1)?.subject).toBe("Your password was changed");
  });

  test("uses the link once, and no other one that was sent meanwhile", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    await queueReset(email);
    const earlier = await tokenTo(email);
    await queueReset(email);
    const token = await tokenTo(email);
    await resetPassword({ token, password: NEW });
    for (const used of [token, earlier]) {
      expect(await readReset(used)).toBeNull();
      await expect(resetPassword({ token: used, password })).rejects.toThrow(/not work any more/);
    }
  });

  test("is the one who proved the mailbox, whoever else bears the address", async () => {
    const email = uniqueEmail();
    const owner = await createMember({ email, password });
    await verify(owner);
    const squatter = await createMember({ email, password: "the squatter's own" });
    await queueReset(email);
    const token = await tokenTo(email);
    expect((await readReset(token))?.accounts).toMatchObject([{ id: owner.id }]);
    const taking = resetPassword({ token, account: squatter.id, password: NEW });
    await expect(taking).rejects.toThrow(/not work/);
    expect((await resetPassword({ token, account: owner.id, password: NEW })).id).toBe(owner.id);
  });

  test("is found however many make accounts with the address, and use them", async () => {
    const email = uniqueEmail();
    const owner = await createMember({ email, password });
    await verify(owner);
    const lastSeenAt = new Date(Date.now() + 60_000);
    const squatter = { collection: "users", email, name: "Eve", passwordHash: "none", lastSeenAt };
    const data = Array.from({ length: 30 }, () => ({ ...squatter, username: uniqueEmail() }));
    await db.user.createMany({ data });

    await queueReset(email);
    const token = await tokenTo(email);
    expect((await readReset(token))?.accounts).toMatchObject([{ id: owner.id }]);
    expect((await resetPassword({ token, password: NEW })).id).toBe(owner.id);
  });

  test("may have no password yet, once the mailbox is proven", async () => {
    const member = await newMemberRow();
    await verify(member);
    await queueReset(member.email);
    const token = await tokenTo(member.email);
    expect((await resetPassword({ token, password: NEW })).id).toBe(member.id);
  });
});

describe("no mail goes out", () => {
  test("to an address that nobody has, or only a guest, or who never had a password", async () => {
    const [guest, member] = [await newGuest(), await newMemberRow()];
    for (const email of [uniqueEmail(), guest.email, member.email]) {
      await queueReset(email);
      expect(await mailTo(email)).toEqual([]);
    }
  });
});

test("a reset's mail is not in the data of who has not proven the address", async () => {
  const email = uniqueEmail();
  const member = await createMember({ email, password });
  await queueReset(email);
  await verify(member);
  await queueReset(email);
  expect((await mailTo(email)).map(({ userId }) => userId)).toEqual([null, member.id]);
});

test("a link is dead once the account has another address", async () => {
  const email = uniqueEmail();
  const member = await createMember({ email, password });
  await queueReset(email);
  await db.user.update({ where: { id: member.id }, data: { email: uniqueEmail() } });
  const token = await tokenTo(email);
  expect(await readReset(token)).toBeNull();
  await expect(resetPassword({ token, password: NEW })).rejects.toThrow(/not work/);
  expect(await userRowOf(member)).toMatchObject({ sessionVersion: 0, emailVerified: null });
});
