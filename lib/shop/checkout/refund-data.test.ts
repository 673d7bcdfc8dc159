import "@/tests/support/database";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { settlePayment } from "@/lib/shop/checkout/settle-payment-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { getOrder } from "@/lib/shop/orders/orders-data";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import { newGuest } from "@/tests/support/people/people";
import { orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import { eraseDetails, paidOrder, statement, timesNoted } from "@/tests/support/shop/paid-order";
import { newProduct } from "@/tests/support/shop/shelf";

const ALL = 1000;

const chargeOf = ({ reference }: { reference: string }) =>
  db.demoCharge.findUniqueOrThrow({ where: { reference } });

afterEach(() => vi.restoreAllMocks());

describe("a refund", () => {
  test("goes back for what was withdrawn from, once", async () => {
    const { guest, mug, pot, number, payment, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    await refundDue(ALL);
    const charge = await chargeOf(payment);
    expect(charge).toMatchObject({ refundedAt: expect.any(Date) });
    expect(await getOrder(guest, number)).toMatchObject({ state: "refunded", isRefundDue: false });

    expect(await refundDue(ALL)).toBe(0);
    expect(await chargeOf(payment)).toEqual(charge);
    expect(await timesNoted("order.refunded", guest)).toBe(1);
    await expectNothingLost(mug, pot);
  });

  test("goes back for money that came after the order was given up", async () => {
    const guest = await newGuest();
    const { number, payment } = await orderFor(guest, [[await newProduct(), 1]]);
    await settlePayment(payment.reference, { state: "calledOff", by: "time" });
    await settle(payment, "succeeded");
    expect(await getOrder(guest, number)).toMatchObject({ state: "cancelled", isRefundDue: true });
    await refundDue(ALL);
    expect(await getOrder(guest, number)).toMatchObject({ state: "refunded" });
  });

  test("is not made for an order that stands", async () => {
    const { payment } = await paidOrder();
    await refundDue(ALL);
    expect(await chargeOf(payment)).toMatchObject({ refundedAt: null });
  });

  test("is made when the buyer was erased meanwhile", async () => {
    const { id, payment, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    await eraseDetails(id);
    await refundDue(ALL);
    expect(await chargeOf(payment)).toMatchObject({ refundedAt: expect.any(Date) });
  });

  test("that the provider refuses stays owed and keeps no other from theirs", async () => {
    const [first, second] = [await paidOrder(), await paidOrder()];
    for (const { opened } of [first, second]) await withdrawFromOrder(opened, statement);
    const refund = demoProvider.refund;
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(demoProvider, "refund").mockImplementation(async (payment) => {
      if (payment.reference === first.payment.reference) throw new Error("no answer");
      return refund(payment);
    });

    await refundDue(ALL);
    expect(await getOrder(first.guest, first.number)).toMatchObject({ isRefundDue: true });
    expect(await getOrder(second.guest, second.number)).toMatchObject({ state: "refunded" });
    expect(log).toHaveBeenCalledWith(`The refund of ${first.number} failed: no answer`);

    vi.restoreAllMocks();
    await refundDue(ALL);
    expect(await getOrder(first.guest, first.number)).toMatchObject({ state: "refunded" });
  });

  test("takes no more than it is told to", async () => {
    const orders = [await paidOrder(), await paidOrder()];
    for (const { opened } of orders) await withdrawFromOrder(opened, statement);
    expect(await refundDue(1)).toBe(1);
    expect(await refundDue(ALL)).toBe(1);
  });
});
