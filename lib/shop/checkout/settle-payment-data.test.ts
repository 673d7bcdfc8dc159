import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { getCart } from "@/lib/shop/cart/cart-data";
import { getPayment } from "@/lib/shop/checkout/payments-data";
import { settlePayment, WrongAmount } from "@/lib/shop/checkout/settle-payment-data";
import { newGuest } from "@/tests/support/people/people";
import { cartOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";

async function waitingOrder(quantity = 2) {
  const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
  const { number, payment } = await orderFor(guest, [[mug, quantity]]);
  return { guest, mug, number, payment };
}

describe("a payment that succeeded", () => {
  test("pays the order, and the pieces are sold", async () => {
    const { guest, mug, number, payment } = await waitingOrder();
    expect(await settle(payment, "succeeded")).toEqual({ number });
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date), declinedAt: null }]);
    expect(await stockOf(mug)).toBe(3);
    expect(await getCart(guest)).toBeNull();
    await expectNothingLost(mug);
  });
});

describe("a payment that was declined", () => {
  test("brings the stock and the cart back", async () => {
    const { guest, mug, number, payment } = await waitingOrder();
    expect(await settle(payment, "declined")).toEqual({ number });
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: null, declinedAt: expect.any(Date) }]);
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    await expectNothingLost(mug);
  });

  test("brings back the last pieces of a product", async () => {
    const { guest, mug, payment } = await waitingOrder(5);
    expect(await stockOf(mug)).toBe(0);
    await settle(payment, "declined");
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 5 });
  });

  test("brings them into the cart that was begun since", async () => {
    const { guest, mug, payment } = await waitingOrder();
    const pot = await newProduct();
    await fillCart(guest, [
      [mug, 1],
      [pot, 4],
    ]);
    await settle(payment, "declined");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 3, [pot.id]: 4 });
    await expectNothingLost(mug, pot);
  });

  test("brings every line back", async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    const { payment } = await orderFor(guest, [
      [mug, 2],
      [pot, 3],
    ]);
    await settle(payment, "declined");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 3 });
    await expectNothingLost(mug, pot);
  });

  test("lets the same things be ordered again", async () => {
    const { guest, mug, number, payment } = await waitingOrder();
    await settle(payment, "declined");
    const again = await orderFor(guest, []);
    expect(again.number).not.toBe(number);
    await settle(again.payment, "succeeded");
    expect(await ordersOf([mug])).toHaveLength(2);
    expect(await stockOf(mug)).toBe(3);
    await expectNothingLost(mug);
  });

  test("brings the stock back though the person is gone", async () => {
    const { guest, mug, number, payment } = await waitingOrder();
    await db.user.delete({ where: { id: guest.id } });
    expect(await settle(payment, "declined")).toEqual({ number });
    expect(await stockOf(mug)).toBe(5);
    await expectNothingLost(mug);
  });
});

describe("a payment that is told twice", () => {
  test.each([
    ["succeeded", "succeeded"],
    ["succeeded", "declined"],
    ["declined", "declined"],
  ] as const)("as %s and then %s stays what it was at first", async (first, second) => {
    const { guest, mug, payment } = await waitingOrder();
    const answer = await settle(payment, first);
    const after = [await ordersOf([mug]), await stockOf(mug), await cartOf(guest)];

    expect(await settle(payment, second)).toEqual(answer);
    expect([await ordersOf([mug]), await stockOf(mug), await cartOf(guest)]).toEqual(after);
    await expectNothingLost(mug);
  });

  test("as declined and then succeeded sells nothing, and owes the money back", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await settle(payment, "declined");
    await settle(payment, "succeeded");
    expect(await ordersOf([mug])).toMatchObject([
      { paidAt: null, payment: { succeededAt: expect.any(Date), refundDueAt: expect.any(Date) } },
    ]);
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    await expectNothingLost(mug);
  });
});

describe("a payment of another amount", () => {
  test.each([
    ["less", { cents: 1, currency: "EUR" }],
    ["more", { cents: 999_999, currency: "EUR" }],
    ["another currency", { cents: 3390, currency: "USD" }],
  ])("than the order's sells nothing: %s", async (_what, amount) => {
    const { mug, payment } = await waitingOrder();
    await expect(settle({ ...payment, amount }, "succeeded")).rejects.toThrow(WrongAmount);
    expect(await ordersOf([mug])).toMatchObject([
      { paidAt: null, declinedAt: null, payment: { succeededAt: null } },
    ]);
    await expectNothingLost(mug);
  });
});

describe("a payment that is called off", () => {
  test("by its buyer is cancelled, and the cart stays empty", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await settlePayment(payment.reference, { state: "calledOff", by: "buyer" });
    expect(await ordersOf([mug])).toMatchObject([{ cancelledAt: expect.any(Date) }]);
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({});
    await expectNothingLost(mug);
  });

  test("by the clock brings the cart back", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await settlePayment(payment.reference, { state: "calledOff", by: "time" });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    await expectNothingLost(mug);
  });
});

describe("a payment that nobody knows", () => {
  test.each(["", "null", "x".repeat(32), "%", "\u0000"])(
    "by the reference %j is none",
    async (reference) => {
      expect(await getPayment(reference)).toBeNull();
      const amount = { cents: 1, currency: "EUR" };
      expect(await settlePayment(reference, { state: "succeeded", amount })).toBeNull();
      expect(await settlePayment(reference, { state: "declined" })).toBeNull();
    },
  );
});

describe("the payment's page", () => {
  test("shows what is to be paid, and nothing of the person", async () => {
    const { number, payment } = await waitingOrder();
    const { reference, amount } = payment;
    expect(await getPayment(reference)).toStrictEqual({
      reference,
      provider: "demo",
      providerReference: null,
      orderNumber: number,
      amount,
      state: "waiting",
      placedAt: expect.any(Date),
      heldUntil: expect.any(Date),
    });
  });

  test.each([
    ["succeeded", "paid"],
    ["declined", "declined"],
  ] as const)("knows that it %s already", async (outcome, state) => {
    const { payment } = await waitingOrder();
    await settle(payment, outcome);
    expect(await getPayment(payment.reference)).toMatchObject({ state, heldUntil: null });
  });

  test("is not opened by the order's number", async () => {
    const { number } = await waitingOrder();
    expect(await getPayment(number)).toBeNull();
  });
});
