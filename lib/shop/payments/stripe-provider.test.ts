import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { PaymentUnavailable } from "@/lib/shop/payments/payments";
import { AMOUNT, newPayment, openStripe, SHOP } from "@/tests/support/shop/stripe";
import type { Session } from "@/tests/support/stripe/book";

const { double, stripe, begun, providerWith } = await openStripe();

beforeEach(() => {
  double.mood = "well";
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(() => double.close());

describe("a payment that begins", () => {
  test("is a session that says what is paid, and where to come back to", async () => {
    const { payment, page, session } = await begun();
    expect(page).toBe(`${double.url}/c/pay/${session.id}`);
    const back = `${SHOP}/pay/${payment.reference}/return`;
    expect(session).toMatchObject({
      name: "Order GL-BCDF-GHJK",
      amount: 1450,
      currency: "eur",
      reference: payment.reference,
      clientReference: payment.reference,
      successUrl: back,
      cancelUrl: back,
    });
  });

  test("is one session however often it is begun", async () => {
    const payment = newPayment();
    const tries = await Promise.all([1, 2, 3].map(() => stripe.begin(payment)));
    const [first] = tries;
    expect(new Set(tries.map(({ page }) => page)).size).toBe(1);
    expect(
      await stripe.begin({ ...payment, providerReference: first?.providerReference ?? null }),
    ).toEqual(first);
    expect(double.sessionsOf(payment.reference)).toHaveLength(1);
  });

  test.each(["complete", "expired"] as const)(
    "leads to the shop again when its session is %s",
    async (status) => {
      const { payment, session } = await begun();
      session.status = status;
      expect(await stripe.begin(payment)).toEqual({
        page: `${SHOP}/pay/${payment.reference}/return`,
        providerReference: session.id,
      });
    },
  );

  test("can be begun again after a fault of Stripe's, which repeats its faults", async () => {
    const payment = newPayment();
    double.mood = "failing";
    await expect(stripe.begin(payment)).rejects.toThrow(PaymentUnavailable);
    double.mood = "well";
    const [one, other] = await Promise.all([stripe.begin(payment), stripe.begin(payment)]);
    expect(one).toEqual(other);
    expect(double.sessionsOf(payment.reference)).toHaveLength(1);
  });
});

describe("Stripe out of reach", () => {
  test.each(["failing", "gone"] as const)("because it is %s, is said so", async (mood) => {
    const { payment } = await begun();
    double.mood = mood;
    await expect(stripe.begin(newPayment())).rejects.toThrow(PaymentUnavailable);
    await expect(stripe.look(payment)).rejects.toThrow(PaymentUnavailable);
    await expect(stripe.callOff(payment)).rejects.toThrow(PaymentUnavailable);
    await expect(stripe.refund(payment)).rejects.toThrow(PaymentUnavailable);
  });

  test("because it is silent, is said while somebody still waits", async () => {
    double.mood = "hanging";
    const since = performance.now();
    await expect(stripe.begin(newPayment())).rejects.toThrow(PaymentUnavailable);
    expect(performance.now() - since).toBeLessThan(25_000);
  });

  test("because the key is wrong, is logged without it", async () => {
    const secretKey = `sk_test_${randomBytes(8).toString("hex")}`;
    const wrong = providerWith({ secretKey });
    await expect(wrong.begin(newPayment())).rejects.toThrow(PaymentUnavailable);
    const said = vi.mocked(console.error).mock.calls.flat().join();
    expect(said).toContain("StripeAuthenticationError, 401");
    expect(said).not.toContain(secretKey);
  });
});

describe("how a payment stands", () => {
  const succeeded = { state: "succeeded", amount: AMOUNT };

  test.each([
    ["open", () => {}, { state: "open" }],
    ["paid", (session: Session) => double.pay(session), succeeded],
    ["a transfer", (session: Session) => double.pay(session, "transfer"), { state: "processing" }],
    ["expired", ({ id }: Session) => void double.book.expire(id), { state: "expired" }],
  ])("is told when it is %s", async (_, happen, report) => {
    const { payment, session } = await begun();
    happen(session);
    expect(await stripe.look(payment)).toEqual(report);
  });

  test.each([
    ["succeeded", succeeded],
    ["failed", { state: "declined" }],
  ] as const)("is told after a transfer that %s", async (outcome, report) => {
    const { payment, session } = await begun();
    double.pay(session, "transfer");
    double.concludeTransfer(session, outcome);
    expect(await stripe.look(payment)).toEqual(report);
  });

  test("is open before Stripe knows of it", async () => {
    const { reference } = newPayment();
    expect(await stripe.look({ reference, providerReference: reference })).toEqual({
      state: "open",
    });
  });
});

describe("a payment that is called off", () => {
  test("cannot be made any more, however often it is called off", async () => {
    const { payment, session } = await begun();
    expect(await stripe.callOff(payment)).toEqual({ state: "expired" });
    expect(await stripe.callOff(payment)).toEqual({ state: "expired" });
    expect(session.status).toBe("expired");
  });

  test("has been made when somebody was quicker", async () => {
    const { payment, session } = await begun();
    double.pay(session);
    expect(await stripe.callOff(payment)).toEqual({ state: "succeeded", amount: AMOUNT });
  });

  test("goes on when a bank has it already", async () => {
    const { payment, session } = await begun();
    double.pay(session, "transfer");
    expect(await stripe.callOff(payment)).toEqual({ state: "processing" });
  });

  test("needs nobody's help before Stripe knows of it", async () => {
    const { reference } = newPayment();
    const never = { reference, providerReference: reference };
    expect(await stripe.callOff(never)).toEqual({ state: "expired" });
  });
});

describe("a refund", () => {
  test("is given once, however often it is asked for, and by whomever", async () => {
    const { payment, session } = await begun();
    double.pay(session);
    await Promise.all([stripe.refund(payment), stripe.refund(payment)]);
    const { refunds } = double.book;
    expect(refunds.filter(({ intent }) => intent === session.intent?.id)).toHaveLength(1);
  });

  test("that somebody gave in Stripe's dashboard is as good", async () => {
    const { payment, session } = await begun();
    double.pay(session);
    double.book.refund(session.intent?.id ?? "");
    await stripe.refund(payment);
  });

  test("of what nobody paid is no refund", async () => {
    const { payment } = await begun();
    await expect(stripe.refund(payment)).rejects.toThrow(PaymentUnavailable);
  });
});
