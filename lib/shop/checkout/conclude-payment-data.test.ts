import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import {
  callOffPayment,
  concludePayment,
  receiveEvent,
} from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { WrongAmount } from "@/lib/shop/checkout/settle-payment-data";
import { decideCharge, lookUpCharge, refundCharge } from "@/lib/shop/payments/demo-bank-data";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import type { PaymentEvent } from "@/lib/shop/payments/payments";
import { newGuest } from "@/tests/support/people/people";
import { orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

async function begunPayment() {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const { number, payment } = await orderFor(guest, [[mug, 2]]);
  const page = await beginPayment(payment);
  return { guest, mug, number, payment, page };
}

/** As the bank would send it when the charge succeeded. */
const succeeded = ({ reference, amount }: { reference: string; amount: Money }): PaymentEvent => ({
  id: `event-of-${reference}`,
  type: "charge.succeeded",
  reference,
  report: { state: "succeeded", amount },
});
type Money = { cents: number; currency: string };

describe("a payment that begins", () => {
  test("begins once, with the amount of the order", async () => {
    const { payment, page } = await begunPayment();
    expect(page).toBe(`/pay/${payment.reference}`);
    expect(await beginPayment(payment)).toBe(page);
    const { reference, amount } = payment;
    expect(await db.demoCharge.findMany({ where: { reference } })).toMatchObject([
      { amountCents: amount.cents, currency: amount.currency, succeededAt: null },
    ]);
  });
});

describe("who comes back from the bank", () => {
  test.each([
    ["succeeded", "paid"],
    ["declined", "declined"],
  ] as const)("having %s finds the order %s, however often they come", async (outcome, state) => {
    const { number, payment, mug } = await begunPayment();
    await decideCharge(payment.reference, outcome);
    const concluded = { number, state };
    expect(await concludePayment(payment.reference)).toEqual(concluded);
    expect(await concludePayment(payment.reference)).toEqual(concluded);
    await expectNothingLost(mug);
  });

  test("undecided finds it waiting", async () => {
    const { number, payment } = await begunPayment();
    expect(await concludePayment(payment.reference)).toEqual({ number, state: "waiting" });
  });

  test.each(["", "x".repeat(32)])("with the reference %j finds nothing", async (reference) => {
    expect(await concludePayment(reference)).toBeNull();
    expect(await callOffPayment(reference, "buyer")).toBeNull();
  });
});

describe("a payment that is called off", () => {
  test("cannot be made afterwards", async () => {
    const { payment, mug } = await begunPayment();
    expect(await callOffPayment(payment.reference, "buyer")).toBe("cancelled");
    expect(await decideCharge(payment.reference, "succeeded")).toEqual({ state: "declined" });
    expect(await callOffPayment(payment.reference, "buyer")).toBe("cancelled");
    await expectNothingLost(mug);
  });

  test("after it was made is paid", async () => {
    const { payment, mug } = await begunPayment();
    await decideCharge(payment.reference, "succeeded");
    expect(await callOffPayment(payment.reference, "buyer")).toBe("paid");
    await expectNothingLost(mug);
  });
});

describe("what the bank tells by itself", () => {
  test("is taken in once, however often it is told", async () => {
    const { payment, mug } = await begunPayment();
    const event = succeeded(payment);
    await receiveEvent(demoProvider, event);
    await receiveEvent(demoProvider, event);
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date) }]);
    expect(await db.webhookEvent.count({ where: { eventId: event.id } })).toBe(1);
    await expectNothingLost(mug);
  });

  test("is not remembered when the amount was wrong, so that it can be told again", async () => {
    const { payment, mug } = await begunPayment();
    const wrong = { ...payment, amount: { cents: 1, currency: "EUR" } };
    await expect(receiveEvent(demoProvider, succeeded(wrong))).rejects.toThrow(WrongAmount);
    expect(await db.webhookEvent.count({ where: { eventId: succeeded(wrong).id } })).toBe(0);
    await receiveEvent(demoProvider, succeeded(payment));
    expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date) }]);
  });

  test("of a payment that nobody knows changes nothing", async () => {
    const stranger = { reference: "y".repeat(32), amount: { cents: 1, currency: "EUR" } };
    await expect(receiveEvent(demoProvider, succeeded(stranger))).resolves.toBeUndefined();
  });
});

describe("the demo bank", () => {
  test("keeps to its first decision", async () => {
    const { payment } = await begunPayment();
    const { reference, amount } = payment;
    expect(await decideCharge(reference, "succeeded")).toEqual({ state: "succeeded", amount });
    expect(await decideCharge(reference, "declined")).toEqual({ state: "succeeded", amount });
  });

  test("knows nothing of what it was never told", async () => {
    const reference = "z".repeat(32);
    expect(await decideCharge(reference, "succeeded")).toEqual({ state: "declined" });
    expect(await lookUpCharge(reference)).toEqual({ state: "declined" });
  });

  test("gives money back once, and only what it took", async () => {
    const { payment } = await begunPayment();
    const { reference } = payment;
    const refundedAt = async () =>
      (await db.demoCharge.findUniqueOrThrow({ where: { reference } })).refundedAt;
    await refundCharge(reference);
    expect(await refundedAt()).toBeNull();
    await decideCharge(reference, "succeeded");
    await refundCharge(reference);
    const first = await refundedAt();
    expect(first).toEqual(expect.any(Date));
    await refundCharge(reference);
    expect(await refundedAt()).toEqual(first);
  });
});
