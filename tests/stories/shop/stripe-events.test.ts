import { afterAll, describe, expect, test } from "vitest";
import { BadSignature } from "@/lib/shop/payments/payments";
import { AMOUNT, openStripe } from "@/tests/support/shop/stripe";
import type { Session } from "@/tests/support/stripe/book";
import { signedEvent } from "@/tests/support/stripe/events";

const { double, stripe, begun, providerWith } = await openStripe();
afterAll(() => double.close());

describe("an event", () => {
  const read = ({ body, headers }: { body: string; headers: Record<string, string> }) =>
    stripe.readEvent(body, new Headers(headers));

  test.each([
    ["checkout.session.completed", (session: Session) => double.pay(session), "succeeded"],
    [
      "checkout.session.completed",
      (session: Session) => double.pay(session, "transfer"),
      "processing",
    ],
    [
      "checkout.session.async_payment_succeeded",
      (session: Session) => double.pay(session),
      "succeeded",
    ],
    [
      "checkout.session.async_payment_failed",
      (session: Session) => double.pay(session, "transfer"),
      "declined",
    ],
    ["checkout.session.expired", ({ id }: Session) => void double.book.expire(id), "expired"],
  ])("%s tells what became of the payment", async (type, happen, state) => {
    const { payment, session } = await begun();
    happen(session);
    const event = read(double.eventOf(type, session, { id: "evt_1" }));
    expect(event).toMatchObject({
      id: "evt_1",
      type,
      reference: payment.reference,
      report: { state },
    });
    if (state === "succeeded") expect(event.report).toEqual({ state, amount: AMOUNT });
  });

  test("of anything else is of no payment", async () => {
    const { session } = await begun();
    expect(read(double.eventOf("payment_intent.succeeded", session))).toMatchObject({
      reference: null,
    });
  });

  test("of a session that is not the shop's is of no payment, whatever its client says", async () => {
    const { payment } = await begun();
    const session = {
      status: "complete",
      payment_status: "paid",
      amount_total: 1450,
      currency: "eur",
      client_reference_id: payment.reference,
      metadata: {},
    };
    const { STRIPE_WEBHOOK_SECRET } = double.settings;
    const webhook = signedEvent("checkout.session.completed", session, STRIPE_WEBHOOK_SECRET);
    expect(read(webhook).reference).toBeNull();
  });

  describe("is refused", () => {
    const webhook = async (facts?: { age: number }) => {
      const { session } = await begun();
      double.pay(session);
      return double.eventOf("checkout.session.completed", session, facts);
    };

    test("with the signature of somebody else", async () => {
      const { body } = await webhook();
      const other = signedEvent("checkout.session.completed", JSON.parse(body), "whsec_other");
      expect(() => read(other)).toThrow(BadSignature);
    });

    test("when it is 301 seconds old, and not when it is 290", async () => {
      const [old, fresh] = [await webhook({ age: 301 }), await webhook({ age: 290 })];
      expect(() => read(old)).toThrow(BadSignature);
      expect(() => read(fresh)).not.toThrow();
    });

    test("when a byte of it was changed", async () => {
      const { body, headers } = await webhook();
      expect(() => read({ headers, body: body.replace("1450", "1451") })).toThrow(BadSignature);
      expect(() => read({ headers, body: `${body} ` })).toThrow(BadSignature);
    });

    test.each(["", "t=1", "v1=", "t=,v1=", "t=NaN,v1=00", "null", "t=1,v0=00", "t=1,v1", "v1=%"])(
      "with the signature %j",
      async (signature) => {
        const { body } = await webhook();
        const headers = { "Stripe-Signature": signature };
        expect(() => read({ body, headers })).toThrow(BadSignature);
        expect(() => read({ body, headers: {} })).toThrow(BadSignature);
      },
    );

    test.each(["", "  "])("by whoever has the secret %j", async (webhookSecret) => {
      const { body, headers } = await webhook();
      const lax = providerWith({ webhookSecret });
      const own = signedEvent("checkout.session.completed", JSON.parse(body), webhookSecret || "x");
      expect(() => lax.readEvent(body, new Headers(headers))).toThrow(BadSignature);
      expect(() => lax.readEvent(own.body, new Headers(own.headers))).toThrow(BadSignature);
    });
  });
});
