import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { undoMerge } from "@/lib/members/merge/undo-merge-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { addLine, listSetAsideCarts } from "@/lib/shop/cart/cart-data";
import { bringBackCart } from "@/lib/shop/cart/set-aside-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { leaveFor, whoIsLeft } from "@/tests/support/people/idle";
import { userRowOf } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, orderFor, settle } from "@/tests/support/shop/checkout";
import { everythingOf } from "@/tests/support/shop/everything";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { expectUndone, guestAndMember, merged } from "@/tests/support/shop/merging";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

const refusal = { name: "Refusal" };

/** A guest with two mugs and a member with a mug and three bowls. */
const arrange = () => guestAndMember({ guest: { mug: 2 }, member: { mug: 1, bowl: 3 } });
const mergedPair = async (options: MergeOptions = {}) => merged(await arrange(), options);

type Arranged = Awaited<ReturnType<typeof arrange>>;

async function expectTogether({ guest, member, mug, bowl }: Arranged): Promise<void> {
  expect((await everythingOf(guest)).carts).toEqual([]);
  expect(await cartOf(member)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
  expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: member.id });
}

describe("a merge that is undone", () => {
  race("twice at once is undone once", async () => {
    const all = await mergedPair();
    const undo = () => undoMerge(all.member, all.id);
    const outcomes = await atOnce([late(undo), late(undo)]);

    expect(refusals(outcomes)).toEqual([]);
    const [one, other] = given(outcomes);
    expect(other).toEqual(one);
    expect(await userRowOf(all.guest)).toMatchObject({ sessionVersion: 2 });
    await expectUndone(all);
  });

  race("while the guest signs in again is one or the other", async () => {
    const all = await mergedPair();
    const { guest, member, id } = all;
    const outcomes = await atOnce<unknown>([
      late(() => undoMerge(member, id)),
      late(() => mergeGuest(guest, member)),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    const isTogether = (await userRowOf(guest)).mergedIntoId !== null;
    await (isTogether ? expectTogether(all) : expectUndone(all));
  });

  race("while the merge is still under way is one or the other", async () => {
    const all = await mergedPair();
    const { guest, member, id } = all;
    await undoMerge(member, id);
    const [merging, undoing] = await atOnce<unknown>([
      late(() => mergeGuest(guest, member)),
      late(() => undoMerge(member, id)),
    ]);

    expect(merging).toMatchObject({ status: "fulfilled" });
    expect(undoing).toMatchObject({ status: "fulfilled" });
    const isTogether = (await userRowOf(guest)).mergedIntoId !== null;
    await (isTogether ? expectTogether(all) : expectUndone(all));
  });

  for (const prefersGuest of [false, true]) {
    race(
      `while the order is placed, ${prefersGuest ? "another kept aside" : "of all"}`,
      async () => {
        const { guest, member, mug, bowl, before, id } = await mergedPair({ prefersGuest });
        const form = await checkoutOf(member);
        const [undoing, placing] = await atOnce<unknown>([
          late(() => undoMerge(member, id)),
          late(() => placeOrder(member, form)),
        ]);

        expect(undoing).toMatchObject({ status: "fulfilled" });
        const isPlaced = placing?.status === "fulfilled";
        if (!isPlaced) expect(placing?.reason).toMatchObject(refusal);
        expect(await ordersOf([mug, bowl])).toMatchObject(isPlaced ? [{ userId: member.id }] : []);
        const has = { [mug.id]: 1, [bowl.id]: 3 };
        expect(await cartOf(member)).toEqual(isPlaced && !prefersGuest ? {} : has);
        expect(await cartOf(guest)).toEqual(isPlaced ? {} : { [mug.id]: 2 });
        if (!isPlaced) expect(await everythingOf(guest)).toEqual(before.guest);
        await expectNothingLost(mug, bowl);
      },
    );
  }

  race("while the member adds a pot loses neither", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair();
    const pot = await newProduct();
    const outcomes = await atOnce<unknown>([
      late(() => undoMerge(member, id)),
      late(() => addLine(member, { productId: pot.id, quantity: 1 })),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    expect(await cartOf(member)).toEqual({ [mug.id]: 1, [bowl.id]: 3, [pot.id]: 1 });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
  });

  race("while a payment is declined puts the pieces into one cart of both", async () => {
    const { guest, member, mug } = await guestAndMember();
    const { payment } = await orderFor(guest, [[mug, 2]]);
    const done = await mergeGuest(guest, member);
    const outcomes = await atOnce<unknown>([
      late(() => undoMerge(member, done?.id ?? "")),
      late(() => settle(payment, "declined")),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    const carts = [await cartOf(guest), await cartOf(member)];
    expect(carts).toContainEqual({ [mug.id]: 2 });
    expect(carts).toContainEqual({});
    expect(await ordersOf([mug])).toMatchObject([{ userId: guest.id }]);
    await expectNothingLost(mug);
  });

  race("while the guest is forgotten leaves them whole or all with the account", async () => {
    const all = await mergedPair();
    await leaveFor(31, all.guest);
    const [undoing, expiring] = await atOnce<unknown>([
      late(() => undoMerge(all.member, all.id)),
      late(() => forgetIdleGuests(db)),
    ]);

    expect(expiring).toMatchObject({ status: "fulfilled" });
    const isBack = undoing?.status === "fulfilled";
    if (!isBack) expect(undoing?.reason).toMatchObject(refusal);
    expect(await whoIsLeft(all.guest)).toHaveLength(isBack ? 1 : 0);
    if (isBack) await expectUndone(all);
    else expect(await cartOf(all.member)).toEqual({ [all.mug.id]: 2, [all.bowl.id]: 3 });
  });
});

race("a guest who is forgotten while they sign in is merged or gone", async () => {
  const all = await arrange();
  await leaveFor(31, all.guest);
  const [merging, expiring] = await atOnce<unknown>([
    late(() => mergeGuest(all.guest, all.member)),
    late(() => forgetIdleGuests(db)),
  ]);

  expect(merging).toMatchObject({ status: "fulfilled" });
  expect(expiring).toMatchObject({ status: "fulfilled" });
  const isMerged = merging?.status === "fulfilled" && merging.value !== null;
  const had = { [all.mug.id]: 1, [all.bowl.id]: 3 };
  expect(await cartOf(all.member)).toEqual(isMerged ? { ...had, [all.mug.id]: 2 } : had);
});

race("a guest who signs in at the checkout while the member orders elsewhere", async () => {
  const { guest, member, mug, bowl } = await arrange();
  const form = await checkoutOf(member);
  const [merging, placing] = await atOnce<unknown>([
    late(() => mergeGuest(guest, member, { prefersGuest: true })),
    late(() => placeOrder(member, form)),
  ]);

  expect(merging).toMatchObject({ status: "fulfilled" });
  const isPlaced = placing?.status === "fulfilled";
  if (!isPlaced) expect(placing?.reason).toMatchObject(refusal);
  expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
  const { carts } = await everythingOf(member);
  expect(carts.filter(({ asideAt }) => asideAt !== null)).toHaveLength(isPlaced ? 0 : 1);
  await expectNothingLost(mug, bowl);
});

describe("a cart that was kept aside", () => {
  race("and is brought back twice at once is there once", async () => {
    const { member, mug, bowl } = await mergedPair({ prefersGuest: true });
    const [aside] = await listSetAsideCarts(member);
    const bring = () => bringBackCart(member, aside?.id ?? "");
    const outcomes = await atOnce([late(bring), late(bring)]);

    expect(refusals(outcomes)).toMatchObject([refusal]);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
  });

  race("and is brought back while the order is placed is not in it unseen", async () => {
    const { member, mug, bowl } = await mergedPair({ prefersGuest: true });
    const [aside] = await listSetAsideCarts(member);
    const form = await checkoutOf(member);
    const [bringing, placing] = await atOnce<unknown>([
      late(() => bringBackCart(member, aside?.id ?? "")),
      late(() => placeOrder(member, form)),
    ]);

    expect(bringing).toMatchObject({ status: "fulfilled" });
    const isPlaced = placing?.status === "fulfilled";
    if (!isPlaced) expect(placing?.reason).toMatchObject(refusal);
    expect(await cartOf(member)).toEqual({ [mug.id]: isPlaced ? 1 : 2, [bowl.id]: 3 });
    expect(await ordersOf([bowl])).toEqual([]);
    await expectNothingLost(mug, bowl);
  });
});
