import "@/tests/support/database";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { expireGuests } from "@/lib/guests/expire-guests";
import { createGuest } from "@/lib/guests/guests-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { toPerson } from "@/lib/session/viewer";
import { Prisma } from "@/prisma/generated/client";
import { leaveFor, timesExpired, whoIsLeft } from "@/tests/support/people/idle";
import { guestRequest, newGuest, newMember } from "@/tests/support/people/people";
import { guestAndMember } from "@/tests/support/shop/merging";

const MOMENT = 1 / 24 / 60;
const { users, customers } = structuredClone(guests.collections);

// Whom other tests left idle would be counted here.
beforeEach(() => expireGuests(db, {}));

afterEach(() => {
  vi.useRealTimers();
  guests.collections = { users: { ...users }, customers: { ...customers } };
});

const newCustomer = async () =>
  toPerson((await createGuest(guestRequest({ collection: "customers" }))).guest);

describe("after the retention", () => {
  test("an idle guest is forgotten, and an active one is not", async () => {
    const [idle, active] = [await newGuest(), await newGuest()];
    await leaveFor(31, idle);
    await leaveFor(29, active);

    expect(await expireGuests(db, {})).toEqual({
      collections: { users: 1, customers: 0 },
      done: true,
    });
    expect(await whoIsLeft(idle, active)).toEqual([active]);
  });

  test("its last moment counts, by the database's clock", async () => {
    const [just, almost] = [await newGuest(), await newGuest()];
    await leaveFor(30 + MOMENT, just);
    await leaveFor(30 - MOMENT, almost);
    vi.useFakeTimers({ now: Date.now() + 365 * 24 * 60 * 60 * 1000, toFake: ["Date"] });

    await expireGuests(db, {});

    expect(await whoIsLeft(just, almost)).toEqual([almost]);
  });

  test("a member of any age is kept", async () => {
    const member = await newMember();
    await leaveFor(4000, member);
    expect((await expireGuests(db, {})).collections).toEqual({ users: 0, customers: 0 });
    expect(await whoIsLeft(member)).toEqual([member]);
  });

  test("a guest who signed in to an account goes, and the account stays", async () => {
    const { guest, memberRow: member } = await guestAndMember();
    await mergeGuest(guest, member);
    await leaveFor(31, guest, member);

    await expireGuests(db, {});

    expect(await whoIsLeft(guest, toPerson(member))).toEqual([toPerson(member)]);
  });

  test("each is noted as expired, once", async () => {
    const [one, other, active] = [await newGuest(), await newCustomer(), await newGuest()];
    await leaveFor(31, one, other);
    await expireGuests(db, {});
    await expireGuests(db, {});
    expect(await timesExpired(one, other, active)).toEqual([1, 1, 0]);
  });
});

describe("each collection", () => {
  test("has its own days", async () => {
    guests.collections.customers.retentionDays = 7;
    const [user, customer, recent] = [await newGuest(), await newCustomer(), await newCustomer()];
    await leaveFor(8, user, customer);
    await leaveFor(6, recent);

    expect((await expireGuests(db, {})).collections).toEqual({ users: 0, customers: 1 });
    expect(await whoIsLeft(user, customer, recent)).toEqual([user, recent]);
  });

  test("is emptied also while it is closed to new guests", async () => {
    const guest = await newGuest();
    await leaveFor(31, guest);
    guests.collections.users.open = false;
    await expireGuests(db, {});
    expect(await whoIsLeft(guest)).toEqual([]);
  });
});

describe("a run", () => {
  test("that is dry counts and deletes nobody", async () => {
    const idle = [await newGuest(), await newGuest(), await newCustomer()];
    await leaveFor(31, ...idle);

    expect(await expireGuests(db, { dryRun: true })).toEqual({
      collections: { users: 2, customers: 1 },
      done: true,
    });
    expect(await whoIsLeft(...idle)).toEqual(idle);
    expect(await timesExpired(...idle)).toEqual([0, 0, 0]);
  });

  test("goes on, batch after batch, those first who were away longest", async () => {
    const idle = await Promise.all(Array.from({ length: 5 }, newGuest));
    await Promise.all(idle.map((guest, index) => leaveFor(40 - index, guest)));
    const onProgress = vi.fn();

    await expireGuests(db, { batchSize: 2, onProgress });

    // The last one is of the other collection, which has nobody.
    expect(onProgress.mock.calls.map(([{ users }]) => users)).toEqual([2, 4, 5, 5]);
    expect(await whoIsLeft(...idle)).toEqual([]);
  });

  test("begins no batch after its deadline, and says that there is more", async () => {
    const idle = await newGuest();
    await leaveFor(31, idle);
    const expiry = await expireGuests(db, { deadline: new Date() });
    expect(expiry).toEqual({ collections: { users: 0, customers: 0 }, done: false });
    expect(await whoIsLeft(idle)).toEqual([idle]);
  });

  test("leaves alone whom it is told to spare, in a dry run too", async () => {
    const [spared, other] = [await newGuest(), await newGuest()];
    await leaveFor(31, spared, other);
    const sparing = Prisma.sql`"User".id = ${spared.id}::uuid`;

    expect((await expireGuests(db, { sparing, dryRun: true })).collections.users).toBe(1);
    expect((await expireGuests(db, { sparing })).collections.users).toBe(1);
    expect(await whoIsLeft(spared, other)).toEqual([spared]);
  });
});
