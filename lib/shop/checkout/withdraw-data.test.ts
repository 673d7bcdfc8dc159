import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { settlePayment } from "@/lib/shop/checkout/settle-payment-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { orderKey } from "@/lib/shop/orders/order-link";
import { getOrder } from "@/lib/shop/orders/orders-data";
import { newGuest } from "@/tests/support/people/people";
import { details, orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import {
  eraseDetails,
  mailsAbout,
  paidOrder,
  statement,
  timesNoted,
} from "@/tests/support/shop/paid-order";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";

describe("withdrawing from an order", () => {
  test("puts its pieces back on sale and owes its money back", async () => {
    const { guest, mug, pot, number, opened } = await paidOrder();
    expect([await stockOf(mug), await stockOf(pot)]).toEqual([8, 9]);
    await withdrawFromOrder(opened, statement);

    expect([await stockOf(mug), await stockOf(pot)]).toEqual([10, 10]);
    expect(await getOrder(guest, number)).toMatchObject({
      state: "cancelled",
      withdrawnAt: expect.any(Date),
      isRefundDue: true,
      withdrawableUntil: null,
    });
    expect(await timesNoted("order.withdrawn", guest)).toBe(1);
    await expectNothingLost(mug, pot);
  });

  test("is acknowledged with its content and time", async () => {
    const { id, number, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    const { withdrawnAt } = await db.order.findUniqueOrThrow({ where: { id } });
    const [, mail, ...others] = await mailsAbout(number);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      key: `order-withdrawal:${id}`,
      recipient: details.email,
      subject: `Your withdrawal from order ${number}`,
    });
    const time = withdrawnAt?.toISOString().slice(11, 19);
    for (const words of [`, ${time} UTC`, `order ${number}`, "I withdraw", details.fullName]) {
      expect(mail?.text).toContain(words);
    }
  });

  test("is acknowledged at another address too, which is not given the link", async () => {
    const { id, number, opened } = await paidOrder();
    await withdrawFromOrder(opened, { ...statement, email: "ada@elsewhere.example" });
    const [, own, stated] = await mailsAbout(number);
    expect(own).toMatchObject({ recipient: details.email });
    expect(own?.text).toContain(orderKey(id));
    expect(stated).toMatchObject({ recipient: "ada@elsewhere.example" });
    expect(stated?.text).not.toContain(orderKey(id));
    expect(stated?.html).not.toContain(orderKey(id));
  });

  test("does nothing the second time, and none after the refund", async () => {
    const { guest, mug, pot, id, number, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    await refundDue(1000);
    const before = await db.order.findUnique({ where: { id }, include: { payment: true } });
    const mails = await mailsAbout(number);
    await withdrawFromOrder(opened, { ...statement, email: "eve@example.com" });

    expect(await db.order.findUnique({ where: { id }, include: { payment: true } })).toEqual(
      before,
    );
    expect(await mailsAbout(number)).toEqual(mails);
    expect(await stockOf(mug)).toBe(10);
    expect(await timesNoted("order.withdrawn", guest)).toBe(1);
    await expectNothingLost(mug, pot);
  });

  test("works for the order of a guest who is gone", async () => {
    const { guest, mug, pot, opened } = await paidOrder();
    await db.user.delete({ where: { id: guest.id } });
    await withdrawFromOrder(opened, statement);
    expect(await stockOf(mug)).toBe(10);
    await expectNothingLost(mug, pot);
  });

  test("is refused when the time is over", async () => {
    const { mug, number, opened } = await paidOrder({ daysAgo: 22 });
    await expect(withdrawFromOrder(opened, statement)).rejects.toMatchObject({ name: "Refusal" });
    expect(await stockOf(mug)).toBe(8);
    expect(await mailsAbout(number)).toHaveLength(1);
  });

  test("is possible on the last day", async () => {
    const { mug, opened } = await paidOrder({ daysAgo: 21 });
    await withdrawFromOrder(opened, statement);
    expect(await stockOf(mug)).toBe(10);
  });

  test("is refused before the order is paid, after it was cancelled, and once it is erased", async () => {
    const mug = await newProduct();
    const { number, payment } = await orderFor(await newGuest(), [[mug, 1]]);
    const { id } = await db.order.findUniqueOrThrow({ where: { number } });
    const tryIt = () => withdrawFromOrder({ id, isOwn: true }, statement);
    await expect(tryIt()).rejects.toMatchObject({ name: "Refusal" });
    await settlePayment(payment.reference, { state: "calledOff", by: "buyer" });
    await expect(tryIt()).rejects.toMatchObject({ name: "Refusal" });
    await expectNothingLost(mug);

    const { opened, id: paidId } = await paidOrder();
    await eraseDetails(paidId);
    await expect(withdrawFromOrder(opened, statement)).rejects.toMatchObject({ name: "Refusal" });
  });
});
