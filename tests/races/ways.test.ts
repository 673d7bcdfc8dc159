import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { type Resolved, resolveIdentity } from "@/lib/members/providers/identity-data";
import { addWay, listWays, removeWay } from "@/lib/members/ways/ways-data";
import type { Person } from "@/lib/session/viewer";
import { newIdentity } from "@/tests/support/people/identities";
import {
  goodPassword,
  newGuest,
  newMember,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";

beforeAll(warmUp);

const memberIn = (resolved: Resolved | undefined) =>
  resolved && "member" in resolved ? resolved.member.id : null;

const accountsOf = (providerAccountId: string) =>
  db.account.findMany({ where: { providerAccountId } });

async function addPasskey({ id }: Person): Promise<string> {
  const providerAccountId = randomUUID();
  const publicKey = new Uint8Array([1]);
  const way = { provider: "passkey", providerAccountId, label: "A phone", publicKey };
  await transaction((tx) => addWay(tx, id, way));
  return (await db.account.findFirstOrThrow({ where: { providerAccountId } })).id;
}

describe("one identity that comes twice at once", () => {
  race("with the same guest makes one member of them", async () => {
    const [guest, identity] = [await newGuest(), newIdentity()];
    const outcomes = await atOnce([1, 2, 3].map(() => () => resolveIdentity(guest, identity)));

    expect(refusals(outcomes)).toEqual([]);
    expect(given(outcomes).map(memberIn)).toEqual([guest.id, guest.id, guest.id]);
    expect(await accountsOf(identity.providerAccountId)).toMatchObject([{ userId: guest.id }]);
    expect(await userRowOf(guest)).toMatchObject({ isAnonymous: false, sessionVersion: 1 });
  });

  race("with two guests makes a member of one, whom it opens to the other", async () => {
    const people = [await newGuest(), await newGuest()];
    const identity = newIdentity({ email: uniqueEmail(), isEmailProven: true });
    const outcomes = await atOnce(people.map((guest) => () => resolveIdentity(guest, identity)));

    expect(refusals(outcomes)).toEqual([]);
    const ids = given(outcomes).map(memberIn);
    expect(ids[0]).toBe(ids[1]);
    expect(await accountsOf(identity.providerAccountId)).toMatchObject([{ userId: ids[0] }]);
    const rows = await Promise.all(people.map(userRowOf));
    expect(rows.filter(({ isAnonymous }) => !isAnonymous)).toMatchObject([{ id: ids[0] }]);
  });

  race("with two visitors makes one member", async () => {
    const identity = newIdentity({ email: uniqueEmail(), isEmailProven: true });
    const outcomes = await atOnce([1, 2].map(() => () => resolveIdentity(visitor, identity)));

    expect(refusals(outcomes)).toEqual([]);
    const ids = given(outcomes).map(memberIn);
    expect(ids[0]).toBe(ids[1]);
    const email = identity.email ?? "";
    expect(await db.user.findMany({ where: { email } })).toMatchObject([{ id: ids[0] }]);
  });
});

race("two identities with one proven address at once are two ways of one member", async () => {
  const email = uniqueEmail();
  const identities = [1, 2].map(() => newIdentity({ email, isEmailProven: true }));
  const outcomes = await atOnce(identities.map((one) => () => resolveIdentity(visitor, one)));

  expect(refusals(outcomes)).toEqual([]);
  const proven = await db.user.findMany({ where: { email, emailVerified: { not: null } } });
  expect(proven).toHaveLength(1);
  expect(given(outcomes).map(memberIn)).toEqual([proven[0]?.id, proven[0]?.id]);
  expect(await listWays(proven[0]?.id ?? "")).toHaveLength(2);
});

race("a guest who becomes a member by password meanwhile has one of both", async () => {
  const [guest, identity, email] = [await newGuest(), newIdentity(), uniqueEmail()];
  const [promoting, resolving] = await atOnce<unknown>([
    () => promoteGuest(guest, { email, password: goodPassword }),
    late(() => resolveIdentity(guest, identity)),
  ]);

  expect(resolving).toMatchObject({ status: "fulfilled" });
  const row = await userRowOf(guest);
  const accounts = await accountsOf(identity.providerAccountId);
  if (promoting?.status === "fulfilled") {
    expect(row).toMatchObject({ email, passwordHash: expect.any(String) });
    expect(accounts).toEqual([]);
  } else {
    expect(promoting?.reason).toMatchObject({ code: "NOT_A_GUEST" });
    expect(row.passwordHash).toBeNull();
    expect(accounts).toMatchObject([{ userId: guest.id }]);
  }
});

race("of the last two ways that are removed at once one stays", async () => {
  const member = await newMember();
  const ways = [await addPasskey(member), await addPasskey(member)];
  const outcomes = await atOnce(ways.map((way) => () => removeWay(member, way)));

  expect(refusals(outcomes)).toMatchObject([{ name: "Refusal" }]);
  expect(await listWays(member.id)).toHaveLength(1);
});

race("a way that is added while the last one is removed leaves one at least", async () => {
  const member = await newMember();
  const [phone, identity] = [await addPasskey(member), newIdentity({ provider: "github" })];
  await atOnce<unknown>([
    late(() => removeWay(member, phone)),
    late(() => resolveIdentity(member, identity)),
  ]);
  const ways = await listWays(member.id);
  expect(ways.some(({ id }) => id === phone)).toBe(true); // GitHub is not set up here
});
