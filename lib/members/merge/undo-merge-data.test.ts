import "@/tests/support/database";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { DAY_MS } from "@/lib/ground/time";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { findUndone, listReceipts } from "@/lib/members/merge/merge-receipts-data";
import { undoMerge } from "@/lib/members/merge/undo-merge-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import type { Person } from "@/lib/session/viewer";
import { addLine, getCart, listSetAsideCarts, removeLine } from "@/lib/shop/cart/cart-data";
import { bringBackCart, discardCart } from "@/lib/shop/cart/set-aside-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { queueLetter } from "@/tests/support/people/outbox";
import { newMember, userRowOf } from "@/tests/support/people/people";
import { giveBelongings } from "@/tests/support/shop/belongings";
import { cartOf, checkoutOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { everythingOf } from "@/tests/support/shop/everything";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { expectUndone, guestAndMember, merged } from "@/tests/support/shop/merging";
import { newProduct } from "@/tests/support/shop/shelf";

/** A guest with something of every kind, merged into a member with a cart. */
async function mergedPair(options: MergeOptions = {}) {
  const pair = await guestAndMember({ member: { mug: 1, bowl: 3 } });
  await giveBelongings(pair.guest, pair.mug);
  await queueLetter({ userId: pair.guest.id });
  return merged(pair, options);
}

const letPass = (minutes: number, id: string) => db.$executeRaw`
  UPDATE "Merge" SET "mergedAt" = "mergedAt" - make_interval(mins => ${minutes}::int)
  WHERE id = ${id}::uuid`;

describe("a merge that is undone", () => {
  test("gives both what they had, orders, wishes and mail too, and the guest a new session", async () => {
    const all = await mergedPair();
    const { guest, member, id } = all;
    const { sessionVersion } = await userRowOf(guest);
    const row = await undoMerge(member, id);
    expect(row).toMatchObject({ id: guest.id, isAnonymous: true });
    expect(row.sessionVersion).toBe(sessionVersion + 1);
    expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: null });
    await expectUndone(all);
    expect(await listReceipts(member)).toEqual([]);
    expect(await findUndone({ ...guest, kind: "guest" })).toMatchObject({
      into: "account",
      stays: [],
    });
  });

  test("twice is undone once", async () => {
    const all = await mergedPair();
    const first = await undoMerge(all.member, all.id);
    expect(await undoMerge(all.member, all.id)).toEqual(first);
    await expectUndone(all);
    const events = { userId: all.guest.id, type: "guest.unmerged" };
    expect(await db.auditEvent.count({ where: events })).toBe(1);
  });

  test("can be done again, and undone again", async () => {
    const all = await mergedPair();
    await undoMerge(all.member, all.id);
    const again = await mergeGuest(all.guest, all.member);
    expect(again?.id).toBe(all.id);
    expect(await cartOf(all.member)).toEqual({ [all.mug.id]: 2, [all.bowl.id]: 3 });
    await undoMerge(all.member, all.id);
    await expectUndone(all);
  });

  test("keeps what was changed in the account since", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair();
    const pot = await newProduct();
    await addLine(member, { productId: pot.id, quantity: 1 });
    await addLine(member, { productId: mug.id, quantity: 2 });
    await undoMerge(member, id);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await cartOf(member)).toEqual({ [mug.id]: 4, [bowl.id]: 3, [pot.id]: 1 });
  });

  test("keeps off what was removed in the account since", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair();
    const line = (await getCart(member))?.lines.find(({ productId }) => productId === bowl.id);
    await removeLine(member, line?.id ?? "");
    await undoMerge(member, id);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await cartOf(member)).toEqual({ [mug.id]: 1 });
  });

  test("leaves what was ordered since with the account, and says so", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair();
    const placed = await placeOrder(member, await checkoutOf(member));
    await undoMerge(member, id);
    expect(await cartOf(guest)).toEqual({});
    expect(await cartOf(member)).toEqual({});
    const theirs = (await ordersOf([mug])).map(({ number, userId }) => [number, userId]);
    expect(theirs).toContainEqual([placed.number, member.id]);
    expect(theirs.filter(([, userId]) => userId === guest.id)).toHaveLength(1);
    const { stays = [] } = (await findUndone({ ...guest, kind: "guest" })) ?? {};
    expect(stays.join()).toContain("The cart has been ordered since.");
    await expectNothingLost(mug, bowl);
  });

  test("gives a payment that is declined later back to whose order it is", async () => {
    const { guest, member, mug } = await guestAndMember();
    const { payment } = await orderFor(guest, [[mug, 2]]);
    const done = await mergeGuest(guest, member);
    await undoMerge(member, done?.id ?? "");
    await settle(payment, "declined");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    await expectNothingLost(mug);
  });

  test("of a cart that became the account's own leaves there what was added", async () => {
    const { guest, member } = await guestAndMember();
    const [mug, pot] = [await newProduct(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const before = await everythingOf(guest);
    const done = await mergeGuest(guest, member);
    await addLine(member, { productId: pot.id, quantity: 1 });
    await undoMerge(member, done?.id ?? "");
    expect(await everythingOf(guest)).toEqual(before);
    expect(await cartOf(member)).toEqual({ [pot.id]: 1 });
  });
});

describe("a merge is not undone", () => {
  const refused = { name: "Refusal" };

  test("after ten minutes", async () => {
    const { member, id } = await mergedPair();
    const after = await everythingOf(member);
    await letPass(11, id);
    expect(await listReceipts(member)).toMatchObject([{ id, undoUntil: null }]);
    await expect(undoMerge(member, id)).rejects.toMatchObject(refused);
    expect(await everythingOf(member)).toEqual(after);
  });

  test("by another member, by the guest or by a visitor", async () => {
    const { member, guest, id } = await mergedPair();
    const after = await everythingOf(member);
    for (const asking of [await newMember(), guest, { kind: "visitor" } as const]) {
      await expect(undoMerge(asking, id)).rejects.toMatchObject(refused);
    }
    expect(await everythingOf(member)).toEqual(after);
  });

  test("when the guest is forgotten meanwhile", async () => {
    const { member, guest, id } = await mergedPair();
    await db.user.delete({ where: { id: guest.id } });
    await expect(undoMerge(member, id)).rejects.toMatchObject(refused);
  });
});

describe("how long a merge can be undone", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is told by the database's clock, whatever the server's says", async () => {
    const { member, id } = await mergedPair();
    const [receipt] = await listReceipts(member);
    vi.useFakeTimers({ now: Date.now() + 24 * 60 * 60 * 1000, toFake: ["Date"] });
    expect(await listReceipts(member)).toEqual([receipt]);
    expect(receipt?.undoUntil?.getTime()).toBe(Number(receipt?.mergedAt) + 10 * 60 * 1000);

    const guest = await undoMerge(member, id);
    expect(await undoMerge(member, id)).toEqual(guest);
  });

  test("and so is when the guest was here last, which decides when they are forgotten", async () => {
    const { guest, member, id } = await mergedPair();
    vi.useFakeTimers({ now: Date.now() + DAY_MS, toFake: ["Date"] });
    await undoMerge(member, id);
    const { lastSeenAt } = await userRowOf(guest);
    expect(lastSeenAt.getTime()).toBeLessThan(Date.now() - DAY_MS / 2);
  });
});

describe("at the checkout", () => {
  const numbers = async (owner: Person) =>
    (await listSetAsideCarts(owner)).map(({ lines }) => lines.map(({ quantity }) => quantity));

  test("the guest's cart is the cart, under its id, and the account's is kept aside", async () => {
    const { member, mug, before } = await mergedPair({ prefersGuest: true });
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
    const open = before.guest.carts.find(({ closedAt }) => closedAt === null);
    expect((await getCart(member))?.id).toBe(open?.id);
    expect(await numbers(member)).toEqual([[1, 3]]);
  });

  test("undone, the account's cart is its cart again", async () => {
    const all = await mergedPair({ prefersGuest: true });
    await undoMerge(all.member, all.id);
    await expectUndone(all);
  });

  test("undone after the order, the account's cart is its cart again", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair({ prefersGuest: true });
    await placeOrder(member, await checkoutOf(member));
    await undoMerge(member, id);
    expect(await cartOf(member)).toEqual({ [mug.id]: 1, [bowl.id]: 3 });
    expect(await cartOf(guest)).toEqual({});
    await expectNothingLost(mug, bowl);
  });

  test("what was kept aside comes back once, into the cart there is, as far as there is stock", async () => {
    const { member, mug, bowl } = await mergedPair({ prefersGuest: true });
    const [aside] = await listSetAsideCarts(member);
    await db.product.update({ where: { id: bowl.id }, data: { stock: 2 } });
    expect(await bringBackCart(member, aside?.id ?? "")).toBe(1);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2, [bowl.id]: 2 });
    await expect(bringBackCart(member, aside?.id ?? "")).rejects.toMatchObject({ name: "Refusal" });
    expect(await listSetAsideCarts(member)).toEqual([]);
  });

  test("what was kept aside is the cart again when there is none", async () => {
    const { member, mug, bowl } = await mergedPair({ prefersGuest: true });
    await placeOrder(member, await checkoutOf(member));
    const [aside] = await listSetAsideCarts(member);
    expect(await bringBackCart(member, aside?.id ?? "")).toBe(0);
    expect(await cartOf(member)).toEqual({ [mug.id]: 1, [bowl.id]: 3 });
  });

  test("brought back and then undone, nothing is lost and nobody has two carts", async () => {
    const { guest, member, mug, bowl, id } = await mergedPair({ prefersGuest: true });
    const [aside] = await listSetAsideCarts(member);
    await bringBackCart(member, aside?.id ?? "");
    await undoMerge(member, id);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await cartOf(member)).toEqual({ [mug.id]: 1, [bowl.id]: 3 });
  });

  test("only its owner brings it back or forgets it", async () => {
    const { member } = await mergedPair({ prefersGuest: true });
    const [thief, [aside]] = [await newMember(), await listSetAsideCarts(member)];
    const id = aside?.id ?? "";
    await expect(bringBackCart(thief, id)).rejects.toMatchObject({ name: "Refusal" });
    await discardCart(thief, id);
    expect(await numbers(member)).toEqual([[1, 3]]);
    await discardCart(member, id);
    expect(await numbers(member)).toEqual([]);
  });
});
