import "@/tests/support/database";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { callOffPayment, concludePayment } from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";
import { PaymentUnavailable } from "@/lib/shop/payments/payments";
import { newGuest } from "@/tests/support/people/people";
import { letTimePass, orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, type Stocked, stockOf } from "@/tests/support/shop/shelf";
import { orderAtStripe, tell } from "@/tests/support/shop/stripe-orders";

const double = await vi.hoisted(async () => {
  const { StripeDouble } = await import("@/tests/support/stripe/double");
  return StripeDouble.openForThisProcess();
});
vi.mock("next/cache", () => ({ revalidateTag: vi.fn() }));

beforeEach(() => {
  double.mood = "well";
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterAll(() => double.close());

const COMPLETED = "checkout.session.completed";
const EXPIRED = "checkout.session.expired";

const isPaid = { paidAt: expect.any(Date), declinedAt: null, cancelledAt: null };
const isWaiting = { paidAt: null, declinedAt: null, cancelledAt: null };

async function expectOrder(mug: Stocked, state: object) {
  expect(await ordersOf([mug])).toMatchObject([state]);
  await expectNothingLost(mug);
}

describe("an order at Stripe", () => {
  test("is one session, though two tabs begin its payment", async () => {
    const { payment, page, session } = await orderAtStripe(double);
    expect(await Promise.all([beginPayment(payment), beginPayment(payment)])).toEqual([page, page]);
    expect(double.sessionsOf(payment.reference)).toHaveLength(1);
    expect(session).toMatchObject({ amount: payment.amount.cents, currency: "eur" });
    const { reference } = payment;
    expect(await db.payment.findUnique({ where: { reference } })).toMatchObject({
      provider: "stripe",
      providerReference: session.id,
    });
  });

  test("waits while Stripe is out of reach, and can be paid when it is back", async () => {
    const mug = await newProduct();
    const { payment } = await orderFor(await newGuest(), [[mug, 2]]);
    double.mood = "gone";
    await expect(beginPayment(payment)).rejects.toThrow(PaymentUnavailable);
    await expectOrder(mug, isWaiting);
    double.mood = "well";
    expect(await beginPayment(payment)).toContain(double.url);
  });

  test("that was begun at the demo bank stays there", async () => {
    const { payment } = await orderFor(await newGuest(), [[await newProduct(), 1]]);
    const { reference } = payment;
    await db.payment.update({ where: { reference }, data: { provider: "demo" } });
    expect(await beginPayment({ ...payment, provider: "demo" })).toBe(`/pay/${reference}`);
  });
});

describe("who comes back from Stripe", () => {
  test("finds the order paid, though no webhook came", async () => {
    const { mug, number, payment, session } = await orderAtStripe(double);
    double.pay(session);
    expect(await concludePayment(payment.reference)).toEqual({ number, state: "paid" });
    await expectOrder(mug, isPaid);
  });

  test("finds it waiting when Stripe does not answer", async () => {
    const { number, payment, session } = await orderAtStripe(double);
    double.pay(session);
    double.mood = "failing";
    expect(await concludePayment(payment.reference)).toEqual({ number, state: "waiting" });
  });

  test("finds it waiting while a transfer is under way, which no sweep cuts short", async () => {
    const { mug, number, payment, session } = await orderAtStripe(double);
    double.pay(session, "transfer");
    expect(await concludePayment(payment.reference)).toEqual({ number, state: "waiting" });
    await letTimePass(payment, "11 minutes");
    expect(await sweepOrders()).toMatchObject({ left: 1 });
    double.concludeTransfer(session, "succeeded");
    expect(await sweepOrders()).toMatchObject({ paid: 1, left: 0 });
    await expectOrder(mug, isPaid);
  });
});

describe("an order that is called off", () => {
  test("cannot be paid at Stripe any more", async () => {
    const { mug, payment, session } = await orderAtStripe(double);
    expect(await callOffPayment(payment.reference, "buyer")).toBe("cancelled");
    expect(session.status).toBe("expired");
    expect(await tell(double.eventOf(EXPIRED, session))).toBe(200);
    await expectOrder(mug, { cancelledAt: expect.any(Date) });
  });

  test("is owed back when the money comes after all", async () => {
    const { mug, payment, session } = await orderAtStripe(double);
    await callOffPayment(payment.reference, "time");
    double.book.pay(session, "card");
    expect(await tell(double.eventOf(COMPLETED, session))).toBe(200);
    const late = { succeededAt: expect.any(Date), refundDueAt: expect.any(Date) };
    await expectOrder(mug, { paidAt: null, payment: late });
    expect(await stockOf(mug)).toBe(10);
  });

  test("is left to the next sweep when Stripe does not answer", async () => {
    const { mug, payment } = await orderAtStripe(double);
    await letTimePass(payment, "11 minutes");
    double.mood = "failing";
    expect(await sweepOrders()).toMatchObject({ released: 0, left: 1 });
    await expectOrder(mug, isWaiting);
    double.mood = "well";
    expect(await sweepOrders()).toMatchObject({ released: 1, left: 0 });
  });
});
