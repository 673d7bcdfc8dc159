import "@/tests/support/database";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { env } from "@/lib/ground/settings/env";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { settlePayment } from "@/lib/shop/checkout/settle-payment-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { queueLink } from "@/lib/shop/orders/order-letters-data";
import { orderKey } from "@/lib/shop/orders/order-link";
import { decideCharge, openCharge } from "@/lib/shop/payments/demo-bank-data";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import { newGuest } from "@/tests/support/people/people";
import { details, orderFor, settle } from "@/tests/support/shop/checkout";
import { eraseDetails, mailsAbout, paidOrder, statement } from "@/tests/support/shop/paid-order";
import { newProduct } from "@/tests/support/shop/shelf";

const ALL = 1000;

describe("the confirmation", () => {
  test("says what was bought, where it goes, what it costs and how to withdraw", async () => {
    const { guest, id, number } = await paidOrder();
    const mails = await mailsAbout(number);
    expect(mails).toMatchObject([
      {
        key: `order-confirmation:${id}`,
        userId: guest.id,
        recipient: details.email,
        subject: `Your order ${number}`,
      },
    ]);
    const address = `${env.APP_URL}/orders/${number}`;
    for (const words of [
      "Enamel mug × 2: 29,00 €",
      "Enamel mug × 1: 14,50 €",
      "Standard delivery: 4,90 €",
      "Total: 48,40 €",
      "including VAT (20 %): 8,07 €",
      "Ada Lovelace\n12 St James's Square\n8010 Graz\nAustria",
      `${address}?key=${orderKey(id)}`,
      `Withdraw from contract here:\n${address}/withdraw?key=${orderKey(id)}`,
    ]) {
      expect(mails[0]?.text.replaceAll("\u00a0", " ")).toContain(words);
    }
    expect(mails[0]?.html).toContain(orderKey(id));
  });

  test("is one, however often the payment is told of", async () => {
    const { number, payment } = await paidOrder();
    await settle(payment, "succeeded");
    expect(await mailsAbout(number)).toHaveLength(1);
  });

  test("is not written for what was declined or cancelled, nor is anything else", async () => {
    const placed = async () => orderFor(await newGuest(), [[await newProduct(), 1]]);
    const [declined, cancelled] = [await placed(), await placed()];
    await settle(declined.payment, "declined");
    await settlePayment(cancelled.payment.reference, { state: "calledOff", by: "buyer" });
    for (const { number } of [declined, cancelled]) expect(await mailsAbout(number)).toEqual([]);
  });

  test("is not sent to somebody who was erased meanwhile", async () => {
    const { number, payment } = await orderFor(await newGuest(), [[await newProduct(), 1]]);
    const { id } = await db.order.findUniqueOrThrow({ where: { number } });
    await eraseDetails(id);
    await settle(payment, "succeeded");
    expect(await db.order.findUnique({ where: { id } })).toMatchObject({
      paidAt: expect.any(Date),
    });
    expect(await mailsAbout(number)).toEqual([]);
  });

  test("shows a name with markup in it as it is written", async () => {
    const { number, payment } = await orderFor(await newGuest(), [[await newProduct(), 1]]);
    const fullName = `<b>Ada</b>\nTotal: 0 €`;
    await db.order.update({ where: { number }, data: { fullName } });
    await settle(payment, "succeeded");
    const [mail] = await mailsAbout(number);
    expect(mail?.html).not.toContain("<b>Ada");
    expect(mail?.text).not.toMatch(/^Total: 0/m);
  });
});

describe("money that came after its order had ended", () => {
  async function paidLate() {
    const guest = await newGuest();
    const { number, payment } = await orderFor(guest, [[await newProduct(), 1]]);
    await openCharge(payment.reference, payment.amount);
    await settlePayment(payment.reference, { state: "calledOff", by: "time" });
    await decideCharge(payment.reference, "succeeded");
    const { id } = await db.order.findUniqueOrThrow({ where: { number } });
    return { guest, id, number, payment };
  }

  test("is told of in one letter, however often we hear of it", async () => {
    const { guest, id, number, payment } = await paidLate();
    for (let heard = 0; heard < 3; heard++) await settle(payment, "succeeded");
    const mails = await mailsAbout(number);
    expect(mails).toMatchObject([
      {
        key: `order-late-payment:${id}`,
        userId: guest.id,
        recipient: details.email,
        subject: `Your payment for order ${number}`,
      },
    ]);
    expect(mails[0]?.text.replaceAll("\u00a0", " ")).toMatch(
      /Your payment of 19,40 € .* was closed/,
    );
    expect(mails[0]?.text).toContain(`/orders/${number}?key=${orderKey(id)}`);
    expect(mails[0]?.text).not.toContain("withdraw");
  });

  test("is told of again when it went back", async () => {
    const { id, number, payment } = await paidLate();
    await settle(payment, "succeeded");
    await refundDue(ALL);
    const [, refund, ...others] = await mailsAbout(number);
    expect(refund).toMatchObject({
      key: `order-refund:${id}`,
      recipient: details.email,
      subject: `Your refund for order ${number}`,
    });
    expect(refund?.text.replaceAll("\u00a0", " ")).toContain("We have sent 19,40 €");
    expect(refund?.text).not.toContain("parcel");
    expect(others).toEqual([]);
  });

  test("is not told to somebody who was erased meanwhile", async () => {
    const { id, number, payment } = await paidLate();
    await eraseDetails(id);
    await settle(payment, "succeeded");
    await refundDue(ALL);
    expect(await mailsAbout(number)).toEqual([]);
  });
});

describe("a refund", () => {
  test("of a withdrawn order is told of once, and of what to do with the parcel", async () => {
    const { id, number, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    for (let round = 0; round < 3; round++) await refundDue(ALL);
    const [, , refund, ...others] = await mailsAbout(number);
    expect(refund).toMatchObject({ key: `order-refund:${id}`, recipient: details.email });
    expect(refund?.text).toContain("send it back within 14 days");
    expect(others).toEqual([]);
  });

  test("is not told of while the provider has not made it", async () => {
    const { number, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(demoProvider, "refund").mockRejectedValue(new Error("no answer"));
    await refundDue(ALL);
    vi.restoreAllMocks();
    expect(await mailsAbout(number)).toHaveLength(2);
  });

  test("reaches the account that has the order now", async () => {
    const [{ id, number, opened }, heir] = [await paidOrder(), await newGuest()];
    await withdrawFromOrder(opened, statement);
    await db.order.update({ where: { id }, data: { userId: heir.id }, select: { id: true } });
    await refundDue(ALL);
    expect((await mailsAbout(number)).at(-1)).toMatchObject({ userId: heir.id });
  });

  test("of an order that nobody has any more is told to the order's address", async () => {
    const { guest, number, opened } = await paidOrder();
    await withdrawFromOrder(opened, statement);
    await db.user.delete({ where: { id: guest.id } });
    await refundDue(ALL);
    const refund = (await mailsAbout(number)).at(-1);
    expect(refund).toMatchObject({ userId: null, recipient: details.email });
    expect(refund?.key).toMatch(/^order-refund:/);
  });
});

describe("the link that was asked for", () => {
  test("goes to the address of the order, each time it is asked for", async () => {
    const { id, number } = await paidOrder();
    await queueLink(number, details.email.toUpperCase());
    await queueLink(number, details.email);
    const links = (await mailsAbout(number)).filter(({ key }) => key.startsWith("order-link:"));
    expect(links).toHaveLength(2);
    for (const { recipient, text } of links) {
      expect(recipient).toBe(details.email);
      expect(text).toContain(`/orders/${number}?key=${orderKey(id)}`);
    }
  });

  test.each(["eve@example.com", "%@example.com", "ada@example_com", "erased", ""])(
    "does not go anywhere for %j",
    async (email) => {
      const { number } = await paidOrder();
      await queueLink(number, email);
      await queueLink("GL-BBBB-BBBB", email);
      expect(await mailsAbout(number)).toHaveLength(1);
    },
  );

  test("does not go anywhere once the details are erased", async () => {
    const { id, number } = await paidOrder();
    await eraseDetails(id);
    for (const email of ["erased", details.email]) await queueLink(number, email);
    expect(await mailsAbout(number)).toHaveLength(1);
  });
});
