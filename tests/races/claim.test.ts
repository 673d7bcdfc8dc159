import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { erasePerson } from "@/lib/members/account/personal-data";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import type { Person } from "@/lib/session/viewer";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { listOfferedOrders, recordAnswer } from "@/lib/shop/orders/claim-data";
import { leaveFor } from "@/tests/support/people/idle";
import { goodPassword, newMemberRow, uniqueEmail } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { guestOrderWith, ownerOf, provenMember } from "@/tests/support/shop/claims";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import { statement, timesNoted } from "@/tests/support/shop/paid-order";

beforeAll(warmUp);

async function memberWithOffer() {
  const email = uniqueEmail();
  const [order, { row, member }] = [await guestOrderWith(email), await provenMember(email)];
  return { email, order, row, member, handle: await handleFor(member) };
}

async function handleFor(member: Person): Promise<string> {
  const [offer] = await listOfferedOrders(member);
  if (!offer) throw new Error("Nothing is offered.");
  return offer.handle;
}

race("an order that is claimed twice at once is claimed once", async () => {
  const { order, member, handle } = await memberWithOffer();
  const claim = () => recordAnswer(member, handle, "mine");
  const outcomes = await atOnce(Array.from({ length: 10 }, () => claim));
  expect(given(outcomes)).toEqual(Array(10).fill(true));
  expect(await ownerOf(order)).toBe(member.id);
  expect(await timesNoted("order.claimed", member)).toBe(1);
});

race("an order is mine or not mine, not both", async () => {
  const { order, member, handle } = await memberWithOffer();
  const answers = (["mine", "notMine"] as const).map((answer) => {
    return late(() => recordAnswer(member, handle, answer));
  });
  const outcomes = given(await atOnce(answers));
  expect(outcomes.toSorted()).toEqual([false, true]);
  const { disownedAt } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
  const isMine = (await ownerOf(order)) === member.id;
  expect(isMine).toBe(disownedAt === null);
});

describe("an order that is claimed while its guest", () => {
  /** Claims while the guest does something; gives what came of it. */
  async function claimWhile(work: (guest: Person) => Promise<unknown>) {
    const { order, member, handle, row } = await memberWithOffer();
    const outcomes = await atOnce<unknown>([
      late(() => recordAnswer(member, handle, "mine")),
      late(() => work(order.guest)),
    ]);
    expect(refusals(outcomes)).toEqual([]);
    const isClaimed = given(outcomes)[0] === true;
    if (isClaimed) expect(await ownerOf(order)).toBe(member.id);
    else expect(await ownerOf(order)).not.toBe(member.id);
    await expectNothingLost(order.mug, order.pot);
    return { order, member, row, isClaimed };
  }

  race("erases their data is the member's, or erased and nobody's", async () => {
    const { order, isClaimed } = await claimWhile((guest) => erasePerson(guest));
    const { email, userId } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
    if (isClaimed) expect(email).not.toBe("erased");
    else expect({ email, userId }).toEqual({ email: "erased", userId: null });
  });

  race("signs in to another account is one's or the other's", async () => {
    const other = await newMemberRow();
    const { order, isClaimed } = await claimWhile((guest) => mergeGuest(guest, other));
    if (!isClaimed) expect(await ownerOf(order)).toBe(other.id);
  });

  race("creates an account is one's or the other's", async () => {
    const account = { email: uniqueEmail(), password: goodPassword };
    const { order, isClaimed } = await claimWhile((guest) => promoteGuest(guest, account));
    if (!isClaimed) expect(await ownerOf(order)).toBe(order.guest.id);
  });

  race("is forgotten is the member's", async () => {
    const { isClaimed } = await claimWhile(async (guest) => {
      await leaveFor(31, guest);
      await forgetIdleGuests(db);
    });
    expect(isClaimed).toBe(true);
  });

  race("withdraws from it is the member's, and withdrawn from", async () => {
    const { order, member, handle } = await memberWithOffer();
    const outcomes = await atOnce<unknown>([
      late(() => recordAnswer(member, handle, "mine")),
      late(() => withdrawFromOrder(order.opened, statement)),
    ]);
    expect(refusals(outcomes)).toEqual([]);
    const row = await db.order.findUniqueOrThrow({ where: { id: order.id } });
    expect(row).toMatchObject({ userId: member.id, withdrawnAt: expect.any(Date) });
    await expectNothingLost(order.mug, order.pot);
  });

  race("goes into the very account that claims it is there once", async () => {
    const { order, member, handle, row } = await memberWithOffer();
    const outcomes = await atOnce<unknown>([
      late(() => recordAnswer(member, handle, "mine")),
      late(() => mergeGuest(order.guest, row)),
    ]);
    expect(refusals(outcomes)).toEqual([]);
    expect(given(outcomes)[0]).toBe(true);
    expect(await ownerOf(order)).toBe(member.id);
  });
});
