import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { describeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { newMember, userRowOf } from "@/tests/support/people/people";
import { atOnce, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

const mugs = { guest: { mug: 2 } };
const mugsAndBowls = { guest: { mug: 2 }, member: { bowl: 3 } };

async function expectRetired(guest: Person, member: Person): Promise<void> {
  expect(await describeBelongings(guest.id)).toEqual([]);
  expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: member.id, isAnonymous: true });
}

describe("a guest who signs in", () => {
  race("twice at once brings everything once", async () => {
    const { guest, member, mug } = await guestAndMember(mugs);
    const merge = () => mergeGuest(guest, member);

    expect(refusals(await atOnce([merge, merge]))).toEqual([]);
    await expectRetired(guest, member);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
    expect(await userRowOf(guest)).toMatchObject({ sessionVersion: 1 });
  });

  race("to two accounts at once brings everything to one of them", async () => {
    const { guest, mug } = await guestAndMember(mugs);
    const members = [await newMember(), await newMember()];
    const merges = members.map((member) => () => mergeGuest(guest, member));

    expect(refusals(await atOnce(merges))).toEqual([]);
    const { mergedIntoId } = await userRowOf(guest);
    expect(members.map(({ id }) => id)).toContain(mergedIntoId);
    for (const member of members) {
      const isTheirs = member.id === mergedIntoId;
      expect(await cartOf(member)).toEqual(isTheirs ? { [mug.id]: 2 } : {});
    }
  });

  race("as another guest signs in to the same account brings both carts", async () => {
    const [ada, eve] = [await guestAndMember(mugs), await guestAndMember(mugs)];
    const { member } = ada;
    const merges = [ada, eve].map(
      ({ guest }) =>
        () =>
          mergeGuest(guest, member),
    );

    expect(refusals(await atOnce(merges))).toEqual([]);
    expect(await cartOf(member)).toEqual({ [ada.mug.id]: 2, [eve.mug.id]: 2 });
  });
});

describe("a guest who signs in while another tab adds a pot", () => {
  async function mergeWhileAdding(guest: Person, member: Person) {
    const pot = await newProduct();
    const [merging, adding] = await atOnce<unknown>([
      () => mergeGuest(guest, member),
      late(() => addLine(guest, { productId: pot.id, quantity: 1 })),
    ]);
    expect(merging).toMatchObject({ status: "fulfilled" });
    const isAdded = adding?.status === "fulfilled";
    if (!isAdded) expect(adding?.reason).toMatchObject({ name: "Refusal" });
    return isAdded ? { [pot.id]: 1 } : {};
  }

  race("and had no cart, finds it there or is told that it was not added", async () => {
    const { guest, member } = await guestAndMember();
    const added = await mergeWhileAdding(guest, member);
    expect(await cartOf(member)).toEqual(added);
    await expectRetired(guest, member);
  });

  race("and had a cart, finds it there or is told that it was not added", async () => {
    const { guest, member, mug, bowl } = await guestAndMember(mugsAndBowls);
    const added = await mergeWhileAdding(guest, member);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2, [bowl.id]: 3, ...added });
    await expectRetired(guest, member);
  });
});

race("a guest who signs in while the member adds a pot elsewhere has both", async () => {
  const { guest, member, mug } = await guestAndMember(mugs);
  const pot = await newProduct();
  const outcomes = await atOnce<unknown>([
    () => mergeGuest(guest, member),
    late(() => addLine(member, { productId: pot.id, quantity: 1 })),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  expect(await cartOf(member)).toEqual({ [mug.id]: 2, [pot.id]: 1 });
  await expectRetired(guest, member);
});

describe("a guest who signs in while the order is placed", () => {
  async function mergeWhileOrdering(guest: Person, member: Person) {
    const form = await checkoutOf(guest);
    const [merging, placing] = await atOnce<unknown>([
      late(() => mergeGuest(guest, member)),
      late(() => placeOrder(guest, form)),
    ]);
    expect(merging).toMatchObject({ status: "fulfilled" });
    const isPlaced = placing?.status === "fulfilled";
    if (!isPlaced) expect(placing?.reason).toMatchObject({ name: "Refusal" });
    return isPlaced;
  }

  race("has it as an order or as the cart", async () => {
    const { guest, member, mug } = await guestAndMember(mugs);
    const isPlaced = await mergeWhileOrdering(guest, member);
    expect(await cartOf(member)).toEqual(isPlaced ? {} : { [mug.id]: 2 });
    expect(await ordersOf([mug])).toMatchObject(isPlaced ? [{ userId: member.id }] : []);
    await expectRetired(guest, member);
    await expectNothingLost(mug);
  });

  race("has it as an order or in the account's cart", async () => {
    const { guest, member, mug, bowl } = await guestAndMember(mugsAndBowls);
    const isPlaced = await mergeWhileOrdering(guest, member);
    const brought = isPlaced ? {} : { [mug.id]: 2 };
    expect(await cartOf(member)).toEqual({ [bowl.id]: 3, ...brought });
    expect(await ordersOf([mug])).toMatchObject(isPlaced ? [{ userId: member.id }] : []);
    await expectRetired(guest, member);
    await expectNothingLost(mug);
  });
});

race("a guest who signs in while a payment is declined finds it all in the cart", async () => {
  const { guest, member, mug, bowl: pot } = await guestAndMember();
  const { payment } = await orderFor(guest, [[mug, 2]]);
  await fillCart(guest, [[pot, 1]]);
  const outcomes = await atOnce<unknown>([
    late(() => mergeGuest(guest, member)),
    late(() => settle(payment, "declined")),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  expect(await cartOf(member)).toEqual({ [mug.id]: 2, [pot.id]: 1 });
  await expectRetired(guest, member);
  await expectNothingLost(mug, pot);
});

race("a guest who signs in while their order is refused has what can be had", async () => {
  const { guest, member, mug, bowl } = await guestAndMember(mugsAndBowls);
  const pots = [await newProduct({ stock: 3 }), await newProduct({ stock: 3 })];
  for (const pot of pots) await fillCart(guest, [[pot, 3]]);
  for (const pot of pots) await fillCart(member, [[pot, 2]]);
  const form = await checkoutOf(guest);
  for (const { id } of pots) {
    await db.product.update({ where: { id }, data: { stock: 1, supplied: 1 } });
  }
  const [merging, placing] = await atOnce<unknown>([
    late(() => mergeGuest(guest, member)),
    late(() => placeOrder(guest, form)),
  ]);

  expect(merging).toMatchObject({ status: "fulfilled" });
  expect(placing).toMatchObject({ status: "rejected", reason: { name: "Refusal" } });
  const [one, other] = pots.map(({ id }) => ({ [id]: 1 }));
  expect(await cartOf(member)).toEqual({ [mug.id]: 2, [bowl.id]: 3, ...one, ...other });
  await expectRetired(guest, member);
});
