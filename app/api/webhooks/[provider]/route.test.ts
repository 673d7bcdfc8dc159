import "@/tests/support/database";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { receiveEvent } from "@/lib/shop/checkout/conclude-payment-data";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import type { Stocked } from "@/tests/support/shop/shelf";
import { orderAtStripe, tell } from "@/tests/support/shop/stripe-orders";

const double = await vi.hoisted(async () => {
  const { StripeDouble } = await import("@/tests/support/stripe/double");
  return StripeDouble.openForThisProcess();
});
vi.mock("next/cache", () => ({ revalidateTag: vi.fn() }));
afterAll(() => double.close());

const COMPLETED = "checkout.session.completed";
const EXPIRED = "checkout.session.expired";
const TRANSFER_CAME = "checkout.session.async_payment_succeeded";
const TRANSFER_FAILED = "checkout.session.async_payment_failed";

const isPaid = { paidAt: expect.any(Date), declinedAt: null, cancelledAt: null };
const isWaiting = { paidAt: null, declinedAt: null, cancelledAt: null };

async function expectOrder(mug: Stocked, state: object) {
  expect(await ordersOf([mug])).toMatchObject([state]);
  await expectNothingLost(mug);
}

describe("what Stripe tells", () => {
  test("has one effect, though it comes twenty times at once", async () => {
    const { guest, mug, session } = await orderAtStripe(double);
    double.pay(session);
    const webhook = double.eventOf(COMPLETED, session, { id: `evt_${session.id}` });
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(webhook)));
    expect(answers).toEqual(answers.map(() => 200));
    expect(await db.webhookEvent.count({ where: { eventId: `evt_${session.id}` } })).toBe(1);
    const events = { where: { type: "order.paid", userId: guest.id } };
    expect(await db.auditEvent.count(events)).toBe(1);
    await expectOrder(mug, isPaid);
  });

  test.each([
    ["expired after it was paid", [COMPLETED, EXPIRED], isPaid],
    ["paid, once more by transfer", [COMPLETED, TRANSFER_CAME], isPaid],
    ["a transfer that came before it began", [TRANSFER_CAME, COMPLETED], isPaid],
    ["a transfer that failed", [TRANSFER_FAILED], { declinedAt: expect.any(Date) }],
    ["expired, and expired", [EXPIRED, EXPIRED], { cancelledAt: expect.any(Date) }],
    [
      "a transfer that failed before it came",
      [TRANSFER_FAILED, TRANSFER_CAME],
      { paidAt: null, payment: { refundDueAt: expect.any(Date) } },
    ],
  ])("in any order comes to one end: %s", async (_what, types, state) => {
    const { mug, session } = await orderAtStripe(double);
    double.pay(session);
    for (const type of types) {
      const asThen = type === EXPIRED ? { ...session, status: "expired" as const } : session;
      expect(await tell(double.eventOf(type, asThen))).toBe(200);
    }
    await expectOrder(mug, state);
  });

  test.each([
    ["less", { amount: 1 }],
    ["more", { amount: 999_999 }],
    ["nothing", { amount: 0 }],
    ["another currency", { currency: "usd" }],
  ])("of a wrong amount is refused, and can be told rightly: %s", async (_what, wrong) => {
    const { mug, session } = await orderAtStripe(double);
    double.pay(session);
    const id = `evt_${session.id}`;
    expect(await tell(double.eventOf(COMPLETED, { ...session, ...wrong }, { id }))).toBe(400);
    await expectOrder(mug, isWaiting);
    expect(await tell(double.eventOf(COMPLETED, session, { id }))).toBe(200);
    await expectOrder(mug, isPaid);
  });

  test("without a right signature is refused", async () => {
    const { mug, session } = await orderAtStripe(double);
    double.pay(session);
    const { body, headers } = double.eventOf(COMPLETED, session);
    const forged = [
      { body: body.replace("paid", "unpaid"), headers },
      { body, headers: {} },
      { body, headers: { "Stripe-Signature": "t=,v1=" } },
      { body: "", headers },
      double.eventOf(COMPLETED, session, { age: 301 }),
    ];
    expect(await Promise.all(forged.map((one) => tell(one)))).toEqual(forged.map(() => 400));
    await expectOrder(mug, isWaiting);
  });

  test("of a payment that nobody knows, or of something else, changes nothing", async () => {
    const { mug, session } = await orderAtStripe(double);
    double.pay(session);
    const stranger = { ...session, reference: "x".repeat(32) };
    expect(await tell(double.eventOf(COMPLETED, stranger))).toBe(200);
    expect(await tell(double.eventOf("charge.refunded", session))).toBe(200);
    await expectOrder(mug, isWaiting);
  });
});

describe("no provider has a say in what another one takes:", () => {
  test.each(["succeeded", "declined"] as const)("the demo bank's %s", async (state) => {
    const { mug, payment } = await orderAtStripe(double);
    const { reference, amount } = payment;
    const report = state === "succeeded" ? { state, amount } : { state };
    await receiveEvent(demoProvider, { id: `demo-${reference}`, type: state, reference, report });
    await expectOrder(mug, isWaiting);
  });

  test("Stripe's", async () => {
    const { mug, payment, session } = await orderAtStripe(double);
    const { reference } = payment;
    await db.payment.update({ where: { reference }, data: { provider: "demo" } });
    double.pay(session);
    expect(await tell(double.eventOf(COMPLETED, session))).toBe(200);
    await expectOrder(mug, isWaiting);
  });

  test("a webhook of one, brought to the door of the other", async () => {
    const { mug, session } = await orderAtStripe(double);
    double.pay(session);
    expect(await tell(double.eventOf(COMPLETED, session), "demo")).toBe(400);
    expect(await tell(double.eventOf(COMPLETED, session), "nobody")).toBe(404);
    await expectOrder(mug, isWaiting);
  });
});
