import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { issueTransferCode, takeTransferCode } from "@/lib/members/devices/transfer-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import type { UserRow } from "@/lib/session/session";
import { type Person, toPerson } from "@/lib/session/viewer";
import { leaveFor, whoIsLeft } from "@/tests/support/people/idle";
import {
  goodPassword,
  newGuest,
  newMemberRow,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { timesNoted } from "@/tests/support/shop/paid-order";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

async function guestWithCode(): Promise<{ guest: Person; code: string }> {
  const guest = await newGuest();
  return { guest, code: (await issueTransferCode(guest)) ?? "" };
}

const take = (code: string) => takeTransferCode(visitor, code, "Chrome on Android");

race("of twenty devices that send one code at once, one gets the session", async () => {
  const { guest, code } = await guestWithCode();
  const outcomes = await atOnce(Array.from({ length: 20 }, () => () => take(code)));
  expect(given(outcomes)).toHaveLength(1);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(await timesNoted("guest.transferred", guest)).toBe(1);
});

race("of two codes that a guest asks for at once, one is good", async () => {
  const guest = await newGuest();
  const outcomes = await atOnce([() => issueTransferCode(guest), () => issueTransferCode(guest)]);
  expect(refusals(outcomes)).toEqual([]);
  const taken = await Promise.allSettled(given(outcomes).map((code) => take(code ?? "")));
  expect(given(taken)).toHaveLength(1);
});

race("a code and a new one that replaces it: the old one is used or it is not", async () => {
  const { guest, code } = await guestWithCode();
  const outcomes = await atOnce<unknown>([
    late(() => take(code)),
    late(() => issueTransferCode(guest)),
  ]);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  const isTaken = outcomes[0]?.status === "fulfilled";
  expect(await timesNoted("guest.transferred", guest)).toBe(isTaken ? 1 : 0);
});

describe("a code that is used while its guest", () => {
  /** Uses the code while the other work is done; what was transferred is a session of before, or none. */
  async function takeWhile(work: (guest: Person) => Promise<unknown>) {
    const { guest, code } = await guestWithCode();
    const outcomes = await atOnce<unknown>([late(() => take(code)), late(() => work(guest))]);
    expect(outcomes[1]).toMatchObject({ status: "fulfilled" });
    for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
    const taken = outcomes[0]?.status === "fulfilled" ? outcomes[0].value : null;
    return { guest, version: (taken as { guest: UserRow } | null)?.guest.sessionVersion };
  }

  race("creates an account opens no member's session", async () => {
    const account = { email: uniqueEmail(), password: goodPassword };
    const { guest, version } = await takeWhile((guest) => promoteGuest(guest, account));
    expect(await userRowOf(guest)).toMatchObject({ isAnonymous: false, sessionVersion: 1 });
    expect([undefined, 0]).toContain(version);
  });

  race("signs in to an account opens no session of a guest who is retired", async () => {
    const member = await newMemberRow();
    const { guest, version } = await takeWhile((guest) => mergeGuest(guest, member));
    expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: member.id, sessionVersion: 1 });
    expect([undefined, 0]).toContain(version);
  });

  race("is about to be forgotten keeps them, or comes too late", async () => {
    const { guest, version } = await takeWhile(async (guest) => {
      await leaveFor(31, guest);
      await forgetIdleGuests(db);
    });
    const isLeft = (await whoIsLeft(guest)).length === 1;
    if (isLeft) expect(version).toBe(0);
    else expect(await timesNoted("guest.transferred", guest)).toBeLessThanOrEqual(1);
  });
});

race("two guests who type each other's code lose nothing", async () => {
  const [ada, eve, mug, pot] = [
    await guestWithCode(),
    await guestWithCode(),
    await newProduct(),
    await newProduct(),
  ];
  await fillCart(ada.guest, [[mug, 2]]);
  await fillCart(eve.guest, [[pot, 3]]);
  const cross = (from: Person, code: string) => async () => {
    const { guest } = await takeTransferCode(from, code, "Chrome on Android");
    await mergeGuest(from, guest);
  };
  await atOnce([late(cross(ada.guest, eve.code)), late(cross(eve.guest, ada.code))]);

  const rows = await Promise.all([ada, eve].map(({ guest }) => userRowOf(guest)));
  const live = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
  expect(live).toHaveLength(1);
  const [one] = live;
  if (one) expect(await cartOf(toPerson(one))).toEqual({ [mug.id]: 2, [pot.id]: 3 });
});
