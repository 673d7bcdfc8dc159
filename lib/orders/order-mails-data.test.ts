import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { orderKey } from "@/lib/orders/order-key";
import { queueLink } from "@/lib/orders/order-mails-data";
import { settlePayment } from "@/lib/orders/settle-payment-data";
import { details, orderFor, settle } from "@/lib/testing/checkout";
import { eraseDetails, mailsAbout, paidOrder } from "@/lib/testing/paid-order";
import { newGuest } from "@/lib/testing/people";
import { newProduct } from "@/lib/testing/shelf";

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
      "Ada Lovelace, 12 St James's Square, 8010 Graz, Austria",
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

  test("is not written for what was declined, cancelled or paid too late", async () => {
    const placed = async () => orderFor(await newGuest(), [[await newProduct(), 1]]);
    const [declined, late] = [await placed(), await placed()];
    await settle(declined.payment, "declined");
    await settlePayment(late.payment.reference, { state: "calledOff", by: "buyer" });
    await settle(late.payment, "succeeded");
    for (const { number } of [declined, late]) expect(await mailsAbout(number)).toEqual([]);
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
