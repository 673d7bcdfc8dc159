import { describe, expect, test } from "vitest";
import { getCart } from "@/lib/cart/cart-data";
import { db } from "@/lib/db";
import { getPayment, settlePayment } from "@/lib/orders/settle-payment-data";
import { cartOf, fillCart, orderFor } from "@/lib/testing/checkout";
import { expectNothingLost, ordersOf } from "@/lib/testing/invariants";
import { newGuest } from "@/lib/testing/people";
import { newProduct, stockOf } from "@/lib/testing/shelf";

async function waitingOrder(quantity = 2) {
  const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
  const { number, payment } = await orderFor(guest, [[mug, quantity]]);
  return { guest, mug, number, reference: payment.reference };
}

describe("a payment that succeeded", () => {
  test("pays the order, and the pieces are sold", async () => {
    const { guest, mug, number, reference } = await waitingOrder();
    expect(await settlePayment(reference, "succeeded")).toEqual({ number, isPaid: true });
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date), declinedAt: null }]);
    expect(await stockOf(mug)).toBe(3);
    expect(await getCart(guest)).toBeNull();
    await expectNothingLost(mug);
  });
});

describe("a payment that was declined", () => {
  test("brings the stock and the cart back", async () => {
    const { guest, mug, number, reference } = await waitingOrder();
    expect(await settlePayment(reference, "declined")).toEqual({ number, isPaid: false });
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: null, declinedAt: expect.any(Date) }]);
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    await expectNothingLost(mug);
  });

  test("brings back the last pieces of a product", async () => {
    const { guest, mug, reference } = await waitingOrder(5);
    expect(await stockOf(mug)).toBe(0);
    await settlePayment(reference, "declined");
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 5 });
  });

  test("brings them into the cart that was begun since", async () => {
    const { guest, mug, reference } = await waitingOrder();
    const pot = await newProduct();
    await fillCart(guest, [
      [mug, 1],
      [pot, 4],
    ]);
    await settlePayment(reference, "declined");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 3, [pot.id]: 4 });
    await expectNothingLost(mug, pot);
  });

  test("brings every line back", async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    const { payment } = await orderFor(guest, [
      [mug, 2],
      [pot, 3],
    ]);
    await settlePayment(payment.reference, "declined");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 3 });
    await expectNothingLost(mug, pot);
  });

  test("lets the same things be ordered again", async () => {
    const { guest, mug, number, reference } = await waitingOrder();
    await settlePayment(reference, "declined");
    const again = await orderFor(guest, []);
    expect(again.number).not.toBe(number);
    await settlePayment(again.payment.reference, "succeeded");
    expect(await ordersOf([mug])).toHaveLength(2);
    expect(await stockOf(mug)).toBe(3);
    await expectNothingLost(mug);
  });

  test("brings the stock back though the person is gone", async () => {
    const { guest, mug, number, reference } = await waitingOrder();
    await db.user.delete({ where: { id: guest.id } });
    expect(await settlePayment(reference, "declined")).toEqual({ number, isPaid: false });
    expect(await stockOf(mug)).toBe(5);
    await expectNothingLost(mug);
  });
});

describe("a payment that is told twice", () => {
  test.each([
    ["succeeded", "succeeded"],
    ["succeeded", "declined"],
    ["declined", "declined"],
    ["declined", "succeeded"],
  ] as const)("as %s and then %s stays what it was at first", async (first, second) => {
    const { guest, mug, reference } = await waitingOrder();
    const answer = await settlePayment(reference, first);
    const after = [await ordersOf([mug]), await stockOf(mug), await cartOf(guest)];

    expect(await settlePayment(reference, second)).toEqual(answer);
    expect([await ordersOf([mug]), await stockOf(mug), await cartOf(guest)]).toEqual(after);
    await expectNothingLost(mug);
  });
});

describe("a payment that nobody knows", () => {
  test.each(["", "null", "x".repeat(32), "%", "\u0000"])(
    "by the reference %j is none",
    async (reference) => {
      expect(await getPayment(reference)).toBeNull();
      expect(await settlePayment(reference, "succeeded")).toBeNull();
      expect(await settlePayment(reference, "declined")).toBeNull();
    },
  );
});

describe("the payment's page", () => {
  test("shows what is to be paid, and nothing of the person", async () => {
    const { number, reference } = await waitingOrder();
    expect(await getPayment(reference)).toStrictEqual({
      reference,
      orderNumber: number,
      amount: { cents: 2900, currency: "EUR" },
      isSettled: false,
    });
  });

  test.each(["succeeded", "declined"] as const)("knows that it %s already", async (outcome) => {
    const { reference } = await waitingOrder();
    await settlePayment(reference, outcome);
    expect(await getPayment(reference)).toMatchObject({ isSettled: true });
  });

  test("is not opened by the order's number", async () => {
    const { number } = await waitingOrder();
    expect(await getPayment(number)).toBeNull();
  });
});
