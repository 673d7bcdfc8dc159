import "@/tests/support/database";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { getCart } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { isOrderNumber } from "@/lib/shop/orders/orders";
import { newGuest, newMember, visitor } from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import {
  cartOf,
  checkoutOf,
  details,
  fillCart,
  orderFor,
  settle,
} from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";
import { refusal } from "@/words/shop/checkout/checkout";

const MINUTE = 60 * 1000;
const EMPTY = { name: "Refusal", message: refusal.cartEmpty };
const CHANGED = { name: "Refusal", message: refusal.cartChanged };

describe("a guest who places an order", () => {
  test("has an order that waits for its payment", async () => {
    const [guest, mug, pot] = [
      await newGuest(),
      await newProduct(),
      await newProduct({ priceCents: 99 }),
    ];
    const placed = await orderFor(guest, [
      [mug, 2],
      [pot, 3],
    ]);
    expect(placed).toStrictEqual({
      number: expect.stringMatching(/^GL-/),
      state: "waiting",
      payment: {
        reference: expect.stringMatching(/^[\w-]{32}$/),
        provider: "demo",
        providerReference: null,
        orderNumber: placed.number,
        amount: { cents: 3687, currency: "EUR" },
        placedAt: expect.any(Date),
      },
    });
    expect(isOrderNumber(placed.number)).toBe(true);
    await expectNothingLost(mug, pot);
  });

  test("has it written down as it was bought, at this hour", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const { number } = await orderFor(guest, [[mug, 2]]);
    await db.product.update({
      where: { id: mug.id },
      data: { name: "Dearer mug", priceCents: 9900 },
    });

    const order = await db.order.findUnique({
      where: { number },
      include: { lines: true, holds: true, payment: true },
    });
    expect(order).toMatchObject({
      ...details,
      userId: guest.id,
      delivery: "standard",
      deliveryCents: 490,
      totalCents: 3390,
      taxCents: 565,
      taxBasisPoints: 2000,
      currency: "EUR",
    });
    expect(order?.lines).toMatchObject([
      { productId: mug.id, slug: mug.slug, name: "Enamel mug", priceCents: 1450, quantity: 2 },
    ]);
    expect(order?.payment).toMatchObject({ provider: "demo", amountCents: 3390, currency: "EUR" });
    expect(Math.abs(Number(order?.placedAt) - Date.now())).toBeLessThan(MINUTE);
  });

  test("has the pieces held for ten minutes", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
    await orderFor(guest, [[mug, 2]]);
    expect(await stockOf(mug)).toBe(3);
    const [hold] = await db.stockHold.findMany({ where: { productId: mug.id } });
    expect(hold?.quantity).toBe(2);
    expect(Math.abs(Number(hold?.expiresAt) - Date.now() - 10 * MINUTE)).toBeLessThan(MINUTE);
  });

  test("has no open cart any more", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await orderFor(guest, [[mug, 1]]);
    expect(await getCart(guest)).toBeNull();
  });

  test("may buy the last piece", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 2 })];
    await orderFor(guest, [[mug, 2]]);
    expect(await stockOf(mug)).toBe(0);
    await expectNothingLost(mug);
  });

  test("gets the same order when the form is sent again", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const form = await checkoutOf(guest);
    const first = await placeOrder(guest, form);
    expect(await placeOrder(guest, form)).toEqual(first);
    expect(await placeOrder(guest, { ...form, shownTotals: new Map(), city: "Wien" })).toEqual(
      first,
    );
    expect(await ordersOf([mug])).toHaveLength(1);
    await expectNothingLost(mug);
  });

  test.each([
    ["paid", "succeeded"],
    ["declined", "declined"],
  ] as const)("learns from the form sent again that it is %s", async (state, outcome) => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 1]]);
    const form = await checkoutOf(guest);
    const { payment } = await placeOrder(guest, form);
    await settle(payment, outcome);
    expect(await placeOrder(guest, form)).toMatchObject({ state, payment });
  });

  test("needs at most 12 statements for three lines", async () => {
    const guest = await newGuest();
    await fillCart(guest, [
      [await newProduct(), 1],
      [await newProduct(), 2],
      [await newProduct(), 3],
    ]);
    const form = await checkoutOf(guest);
    const sent = await statementsOf(() => placeOrder(guest, form));
    expect(sent.map(({ text }) => text)).toEqual(expect.arrayContaining(["BEGIN", "COMMIT"]));
    expect(sent.length).toBeLessThanOrEqual(12);
  });
});

describe("an order is refused, and nothing changes,", () => {
  test("when a price is not the one that was shown", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
    await fillCart(guest, [[mug, 2]]);
    const form = await checkoutOf(guest);
    await db.product.update({ where: { id: mug.id }, data: { priceCents: 1500 } });

    await expect(placeOrder(guest, form)).rejects.toMatchObject({
      name: "Refusal",
      reasons: ["Enamel mug costs 15,00\u00a0€ now, not 14,50\u00a0€."],
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await stockOf(mug)).toBe(5);
    expect(await ordersOf([mug])).toEqual([]);
  });

  test("when the cart grew in another tab", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 1]]);
    const form = await checkoutOf(guest);
    await fillCart(guest, [[mug, 1]]);
    await expect(placeOrder(guest, form)).rejects.toMatchObject({ name: "Refusal" });
    expect(await ordersOf([mug])).toEqual([]);
  });

  test("when one of three products is short", async () => {
    const guest = await newGuest();
    const [mug, pot, bowl] = [
      await newProduct(),
      await newProduct({ name: "Pot" }),
      await newProduct(),
    ];
    await fillCart(guest, [
      [mug, 2],
      [pot, 2],
      [bowl, 2],
    ]);
    const form = await checkoutOf(guest);
    await db.product.update({ where: { id: pot.id }, data: { stock: 1 } });

    await expect(placeOrder(guest, form)).rejects.toMatchObject({
      name: "Refusal",
      reasons: ["Only 1 of Pot left, not 2."],
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 1, [bowl.id]: 2 });
    expect([await stockOf(mug), await stockOf(pot), await stockOf(bowl)]).toEqual([10, 1, 10]);
    expect(await ordersOf([mug, pot, bowl])).toEqual([]);
  });

  test("when the cart is empty", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 1]]);
    const form = await checkoutOf(guest);
    await db.cartLine.deleteMany({ where: { cartId: form.cartId } });
    await expect(placeOrder(guest, { ...form, shownTotals: new Map() })).rejects.toMatchObject(
      EMPTY,
    );
    expect(await db.cart.findFirst({ where: { id: form.cartId } })).toMatchObject({
      closedAt: null,
    });
  });

  test("when there is no such cart", async () => {
    const guest = await newGuest();
    const form = {
      ...details,
      delivery: "standard" as const,
      cartId: randomUUID(),
      lines: [],
      shownTotals: new Map(),
    };
    await expect(placeOrder(guest, form)).rejects.toMatchObject(CHANGED);
  });

  test("when the cart is somebody else's, open or ordered", async () => {
    const [ada, eve, mug] = [await newGuest(), await newMember(), await newProduct()];
    await fillCart(ada, [[mug, 1]]);
    const form = await checkoutOf(ada);
    await expect(placeOrder(eve, form)).rejects.toMatchObject(CHANGED);
    expect(await cartOf(ada)).toEqual({ [mug.id]: 1 });

    await placeOrder(ada, form);
    await expect(placeOrder(eve, form)).rejects.toMatchObject(CHANGED);
  });

  test("when a visitor asks for it", async () => {
    const [ada, mug] = [await newGuest(), await newProduct()];
    await fillCart(ada, [[mug, 1]]);
    await expect(placeOrder(visitor, await checkoutOf(ada))).rejects.toMatchObject(EMPTY);
    expect(await cartOf(ada)).toEqual({ [mug.id]: 1 });
  });
});
