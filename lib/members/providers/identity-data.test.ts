import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { deleteGuestRow } from "@/lib/guests/guests-data";
import { createMember } from "@/lib/members/credentials/members-data";
import type { Identity } from "@/lib/members/providers/identity";
import { resolveIdentity } from "@/lib/members/providers/identity-data";
import { toPerson } from "@/lib/session/viewer";
import { newIdentity } from "@/tests/support/people/identities";
import {
  newGuest,
  newMember,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

/** A member who has proven their mailbox. */
async function provenMember(email = uniqueEmail()) {
  const { id } = await newMemberRow({ email });
  return db.user.update({ where: { id }, data: { emailVerified: new Date() } });
}

/** A member who came by this identity. */
async function memberBy(identity: Identity) {
  const resolved = await resolveIdentity(visitor, identity);
  if (!("member" in resolved)) throw new Error(`It has ended as ${resolved.end}.`);
  return resolved.member;
}

const ownerOf = async ({ provider, providerAccountId }: Identity) =>
  (
    await db.account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
    })
  )?.userId;

describe("an identity that is somebody's", () => {
  test("opens their account, to a visitor and to a guest", async () => {
    const identity = newIdentity();
    const { id } = await memberBy(identity);
    for (const asking of [visitor, await newGuest()]) {
      const resolved = await resolveIdentity(asking, { ...identity, label: "ada2" });
      expect(resolved).toMatchObject({ end: "opens", member: { id } });
    }
    expect(await db.account.findMany({ where: { userId: id } })).toMatchObject([{ label: "ada2" }]);
  });

  test("is theirs already when they add it, and nobody else's to add", async () => {
    const identity = newIdentity();
    const owner = await memberBy(identity);
    expect(await resolveIdentity(toPerson(owner), identity)).toEqual({ end: "known" });
    const other = await newMember();
    expect(await resolveIdentity(other, identity)).toEqual({ end: "taken" });
    expect(await ownerOf(identity)).toBe(owner.id);
  });

  test("is the account's, whatever address the provider tells of by now", async () => {
    const identity = newIdentity();
    const owner = await memberBy(identity);
    const { email } = await provenMember();
    const moved = { ...identity, email, isEmailProven: true };
    expect(await resolveIdentity(visitor, moved)).toMatchObject({ member: { id: owner.id } });
  });
});

describe("an identity that is nobody's", () => {
  test("is added to the member who asks, even when its address is another member's", async () => {
    const { email } = await provenMember();
    const [asking, identity] = [await newMember(), newIdentity({ email, isEmailProven: true })];
    expect(await resolveIdentity(asking, identity)).toEqual({ end: "added" });
    expect(await ownerOf(identity)).toBe(asking.id);
    expect(await userRowOf(asking)).toMatchObject({ email: asking.email, emailVerified: null });
  });

  test("opens the account of whoever has proven the address, and they are told", async () => {
    const owner = await provenMember();
    const identity = newIdentity({ email: owner.email, isEmailProven: true });
    const guest = await newGuest();
    expect(await resolveIdentity(guest, identity)).toMatchObject({
      end: "opens",
      member: { id: owner.id },
    });
    expect(await ownerOf(identity)).toBe(owner.id);
    expect(await userRowOf(guest)).toMatchObject({ isAnonymous: true });
    expect(await db.outboxMail.findMany({ where: { recipient: owner.email } })).toMatchObject([
      { subject: "A new way to sign in" },
    ]);
  });

  test("makes a member of the guest who asks: the same row, with the cart", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const identity = newIdentity({ email: uniqueEmail(), isEmailProven: true });
    const resolved = await resolveIdentity(guest, identity);

    expect(resolved).toMatchObject({ end: "became", member: { id: guest.id, sessionVersion: 1 } });
    expect(await userRowOf(guest)).toMatchObject({
      isAnonymous: false,
      name: "Ada Lovelace",
      email: identity.email,
      emailIsPlaceholder: false,
      emailVerified: expect.any(Date),
      passwordHash: null,
      convertedAt: expect.any(Date),
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    const events = await db.auditEvent.findMany({ where: { userId: guest.id } });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["guest.converted", "way.added"]),
    );
  });

  test("makes a new member of a visitor, without an address when there is none", async () => {
    const identity = newIdentity({ name: null });
    const member = await memberBy(identity);
    expect(await userRowOf(member)).toMatchObject({
      name: "Member",
      emailIsPlaceholder: true,
      emailVerified: null,
      convertedAt: null,
      isAnonymous: false,
    });
    expect(await ownerOf(identity)).toBe(member.id);
  });

  test("leaves an address unproven that the provider does not vouch for", async () => {
    const identity = newIdentity({ email: uniqueEmail() });
    const member = await memberBy(identity);
    expect(await userRowOf(member)).toMatchObject({
      email: identity.email,
      emailIsPlaceholder: false,
      emailVerified: null,
    });
  });
});

describe("an address links nothing", () => {
  test("to an account whose owner has not proven it, and who may have set a trap", async () => {
    const email = uniqueEmail();
    const trap = await createMember({ email, password });
    const identity = newIdentity({ email, isEmailProven: true });
    const victim = await memberBy(identity);

    expect(victim.id).not.toBe(trap.id);
    expect(await ownerOf(identity)).toBe(victim.id);
    expect(await db.account.count({ where: { userId: trap.id } })).toBe(0);
    expect(await userRowOf(victim)).toMatchObject({ email, emailVerified: expect.any(Date) });
  });

  test("to anybody when the provider does not vouch for it", async () => {
    const owner = await provenMember();
    const identity = newIdentity({ email: owner.email });
    const attacker = await memberBy(identity);
    expect(attacker.id).not.toBe(owner.id);
    expect(await db.account.count({ where: { userId: owner.id } })).toBe(0);
    expect(await userRowOf(attacker)).toMatchObject({ emailVerified: null });
    expect(await userRowOf(owner)).toMatchObject({ emailVerified: expect.any(Date) });
  });
});

describe("a guest who is none any more when the answer comes", () => {
  test("is told so, and nothing is made of the identity", async () => {
    const [guest, identity] = [await newGuest(), newIdentity()];
    await deleteGuestRow(guest);
    expect(await resolveIdentity(guest, identity)).toEqual({ end: "changed" });
    expect(await ownerOf(identity)).toBeUndefined();
  });

  test("because the same answer came before finds the account that it made", async () => {
    const [guest, identity] = [await newGuest(), newIdentity()];
    await resolveIdentity(guest, identity);
    expect(await resolveIdentity(guest, identity)).toMatchObject({
      end: "opens",
      member: { id: guest.id },
    });
  });
});
