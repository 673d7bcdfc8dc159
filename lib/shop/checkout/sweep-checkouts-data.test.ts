import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { extendHold } from "@/lib/shop/checkout/stock-hold-data";
import { sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";
import { decideCharge, lookUpCharge } from "@/lib/shop/payments/demo-bank-data";
import { newGuest } from "@/tests/support/people/people";
import { cartOf, letTimePass, orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";

async function waitingOrder() {
  const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
  const { payment } = await orderFor(guest, [[mug, 2]]);
  await beginPayment(payment);
  return { guest, mug, payment };
}

describe("a sweep", () => {
  test("leaves an order alone that has time to be paid", async () => {
    const { mug, payment } = await waitingOrder();
    await letTimePass(payment, "9 minutes");
    await sweepOrders();
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: null, cancelledAt: null }]);
    expect(await stockOf(mug)).toBe(3);
  });

  test("gives back what nobody paid for in time: to the shop, and to the cart", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await letTimePass(payment, "11 minutes");
    expect(await sweepOrders()).toEqual({ paid: 0, released: 1, left: 0 });
    expect(await ordersOf([mug])).toMatchObject([{ cancelledAt: expect.any(Date) }]);
    expect(await stockOf(mug)).toBe(5);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await lookUpCharge(payment.reference)).toEqual({ state: "declined" });
    await expectNothingLost(mug);
    expect(await sweepOrders()).toEqual({ paid: 0, released: 0, left: 0 });
  });

  test("sells what was paid though nobody told us", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await decideCharge(payment.reference, "succeeded");
    await letTimePass(payment, "11 minutes");
    expect(await sweepOrders()).toEqual({ paid: 1, released: 0, left: 0 });
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date) }]);
    expect(await cartOf(guest)).toEqual({});
    await expectNothingLost(mug);
  });

  test("ends an order that its bank was never told of", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const { payment } = await orderFor(guest, [[mug, 1]]);
    await letTimePass(payment, "11 minutes");
    expect(await sweepOrders()).toMatchObject({ released: 1 });
    await expectNothingLost(mug);
  });

  test("brings the stock back though the buyer is gone", async () => {
    const { guest, mug, payment } = await waitingOrder();
    await db.user.delete({ where: { id: guest.id } });
    await letTimePass(payment, "11 minutes");
    expect(await sweepOrders()).toMatchObject({ released: 1 });
    await expectNothingLost(mug);
  });

  test("leaves what is of a provider that is not set up any more, until it is again", async () => {
    const [strange, usual] = [await waitingOrder(), await waitingOrder()];
    const { reference } = strange.payment;
    await db.payment.update({ where: { reference }, data: { provider: "gone" } });
    await letTimePass(strange.payment, "12 minutes");
    await letTimePass(usual.payment, "11 minutes");
    expect(await sweepOrders()).toEqual({ paid: 0, released: 1, left: 0 });
    await db.payment.update({ where: { reference }, data: { provider: "demo" } });
    expect(await sweepOrders()).toEqual({ paid: 0, released: 1, left: 0 });
  });
});

describe("stock that is held", () => {
  test("can be held ten minutes longer", async () => {
    const { mug, payment } = await waitingOrder();
    await letTimePass(payment, "9 minutes");
    const until = await extendHold(payment.reference);
    expect(Math.abs(Number(until) - Date.now() - 10 * 60_000)).toBeLessThan(60_000);
    await letTimePass(payment, "9 minutes");
    expect(await sweepOrders()).toMatchObject({ released: 0 });
    await expectNothingLost(mug);
  });

  test("is held an hour at the most, and never shorter for asking", async () => {
    const { payment } = await waitingOrder();
    const first = await extendHold(payment.reference);
    await letTimePass(payment, "55 minutes");
    const last = await extendHold(payment.reference);
    expect(Math.abs(Number(last) - Date.now() - 5 * 60_000)).toBeLessThan(60_000);
    expect(await extendHold(payment.reference)).toEqual(last);
    expect(first).not.toBeNull();
  });

  test("is not held any longer once it was sold, or for a reference that nobody has", async () => {
    const { payment } = await waitingOrder();
    await settle(payment, "succeeded");
    expect(await extendHold(payment.reference)).toBeNull();
    expect(await extendHold("x".repeat(32))).toBeNull();
    expect(await extendHold("' OR true --")).toBeNull();
  });
});
