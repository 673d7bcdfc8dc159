import { afterAll, beforeAll, expect, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { callOffPayment, concludePayment } from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { letTimePass, orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";
import { orderAtStripe, tell } from "@/tests/support/shop/stripe-orders";

const double = await vi.hoisted(async () => {
  const { StripeDouble } = await import("@/tests/support/stripe/double");
  return StripeDouble.openForThisProcess();
});
vi.mock("next/cache", () => ({ revalidateTag: vi.fn() }));

beforeAll(warmUp);
afterAll(() => double.close());

const COMPLETED = "checkout.session.completed";
const EXPIRED = "checkout.session.expired";
const isPaid = { paidAt: expect.any(Date), declinedAt: null, cancelledAt: null };

race("one event that comes twenty times at once has one effect", async () => {
  const { guest, mug, session } = await orderAtStripe(double);
  double.book.pay(session, "card");
  const webhook = double.eventOf(COMPLETED, session);
  const outcomes = await atOnce(Array.from({ length: 20 }, () => late(() => tell(webhook))));

  expect(given(outcomes)).toEqual(Array(20).fill(200));
  expect(await ordersOf([mug])).toMatchObject([isPaid]);
  const events = { where: { type: "order.paid", userId: guest.id } };
  expect(await db.auditEvent.count(events)).toBe(1);
  await expectNothingLost(mug);
});

race("the webhook and whoever comes back meet at one paid order", async () => {
  const { guest, mug, number, payment, session } = await orderAtStripe(double);
  double.book.pay(session, "card");
  const webhook = double.eventOf(COMPLETED, session);
  const outcomes = await atOnce<unknown>([
    late(() => tell(webhook)),
    late(() => concludePayment(payment.reference)),
    late(() => concludePayment(payment.reference)),
  ]);

  expect(given(outcomes)).toEqual([200, { number, state: "paid" }, { number, state: "paid" }]);
  expect(await ordersOf([mug])).toMatchObject([isPaid]);
  const events = { where: { type: "order.paid", userId: guest.id } };
  expect(await db.auditEvent.count(events)).toBe(1);
  await expectNothingLost(mug);
});

race("whoever pays while the order is called off has paid, or gets it back", async () => {
  const { mug, payment, session } = await orderAtStripe(double);
  await letTimePass(payment, "11 minutes");
  const pay = async () => {
    if (session.status !== "open") return tell(double.eventOf(EXPIRED, session));
    double.book.pay(session, "card");
    return tell(double.eventOf(COMPLETED, session));
  };
  const outcomes = await atOnce<unknown>([
    late(pay),
    late(() => callOffPayment(payment.reference, "buyer")),
    late(sweepOrders),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  const [order] = await ordersOf([mug]);
  expect(order?.paidAt !== null).toBe(session.isPaid);
  await expectNothingLost(mug);
});

race("a payment that ten tabs begin at once is one session", async () => {
  const { payment } = await orderFor(await newGuest(), [[await newProduct(), 1]]);
  const tabs = Array.from({ length: 10 }, () => late(() => beginPayment(payment)));
  const outcomes = await atOnce(tabs);

  expect(refusals(outcomes)).toEqual([]);
  expect(new Set(given(outcomes)).size).toBe(1);
  expect(double.sessionsOf(payment.reference)).toHaveLength(1);
});
