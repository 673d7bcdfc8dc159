import "server-only";
import Stripe from "stripe";
import { HOUR_MS, SECOND_MS } from "@/lib/ground/time";
import {
  BadSignature,
  type BegunPayment,
  type PaymentEvent,
  type PaymentProvider,
  type PaymentReport,
  type PaymentRequest,
  PaymentUnavailable,
} from "@/lib/shop/payments/payments";
import {
  idempotently,
  orUnavailable,
  type StripeSettings,
  stripeClient,
} from "@/lib/shop/payments/stripe-api";
import { itemName } from "@/words/shop/payments/payments";

/** The metadata name the payment: anybody with a payment link can set the client's reference. */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  const stripe = stripeClient(settings);
  const returnPage = (reference: string) => `${settings.appUrl}/pay/${reference}/return`;
  const find = (id: string) => stripe.checkout.sessions.retrieve(id, WITH_INTENT);

  const look = async (payment: BegunPayment): Promise<PaymentReport> =>
    hasSession(payment)
      ? reportOf(await orUnavailable(find(payment.providerReference)))
      : { state: "open" };

  return {
    id: "stripe",
    look,
    async begin(payment) {
      const { providerReference: known } = payment;
      const session = await orUnavailable(
        known ? find(known) : createSession(stripe, payment, returnPage(payment.reference)),
      );
      // A session that is over has no page: the return page shows the outcome.
      return { page: session.url ?? returnPage(payment.reference), providerReference: session.id };
    },
    async callOff(payment) {
      if (!hasSession(payment)) return { state: "expired" };
      return (await expire(stripe, payment.providerReference)) ?? look(payment);
    },
    async refund(payment) {
      const { payment_intent: intent } = await orUnavailable(find(payment.providerReference));
      if (!intent) throw new PaymentUnavailable("Nothing was paid with this session.");
      await orUnavailable(refundOnce(stripe, payment.reference, idOf(intent)));
    },
    readEvent(body, headers) {
      return toEvent(openEnvelope(stripe, body, headers, settings.webhookSecret));
    },
  };
}

/** Counted from the order: an idempotency key demands the same value at every try. */
const LIFETIME_MS = 2 * HOUR_MS;
const TOLERANCE_SECONDS = 300;
/** Without the intent, a payment that failed after days looks like one under way. */
const WITH_INTENT = { expand: ["payment_intent"] };

const hasSession = ({ reference, providerReference }: BegunPayment) =>
  providerReference !== reference;
const idOf = (object: string | { id: string }) => (typeof object === "string" ? object : object.id);

function createSession(
  stripe: Stripe,
  payment: PaymentRequest,
  returnPage: string,
): Promise<Stripe.Checkout.Session> {
  const { reference, orderNumber, amount, placedAt } = payment;
  const price = {
    currency: amount.currency.toLowerCase(),
    unit_amount: amount.cents,
    product_data: { name: itemName(orderNumber) },
  };
  const session = {
    mode: "payment",
    line_items: [{ quantity: 1, price_data: price }],
    client_reference_id: reference,
    metadata: { reference },
    success_url: returnPage,
    cancel_url: returnPage,
    expires_at: Math.floor((placedAt.getTime() + LIFETIME_MS) / SECOND_MS),
    // The shop must be paid in the order's currency.
    adaptive_pricing: { enabled: false },
  } satisfies Stripe.Checkout.SessionCreateParams;
  return idempotently(`session-${reference}`, (key) =>
    stripe.checkout.sessions.create(session, { idempotencyKey: key }),
  );
}

async function expire(stripe: Stripe, id: string): Promise<PaymentReport | null> {
  const expired = stripe.checkout.sessions.expire(id).catch((error: unknown) => {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
    throw error;
  });
  const session = await orUnavailable(expired);
  return session && reportOf(session);
}

async function refundOnce(stripe: Stripe, reference: string, intent: string): Promise<void> {
  await idempotently(`refund-${reference}`, (key) =>
    stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: key }),
  ).catch((error: unknown) => {
    const isDone =
      error instanceof Stripe.errors.StripeError && error.code === "charge_already_refunded";
    if (!isDone) throw error;
  });
}

function openEnvelope(stripe: Stripe, body: string, headers: Headers, secret: string) {
  const signature = headers.get("stripe-signature") ?? "";
  try {
    return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS);
  } catch {
    // The SDK throws other errors, too, for malformed signatures.
    throw new BadSignature();
  }
}

function toEvent(event: Stripe.Event): PaymentEvent {
  const { id, type } = event;
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.expired":
    case "checkout.session.async_payment_succeeded": {
      const session = event.data.object;
      return { id, type, reference: referenceOf(session), report: reportOf(session) };
    }
    case "checkout.session.async_payment_failed":
      return { id, type, reference: referenceOf(event.data.object), report: { state: "declined" } };
    default:
      return { id, type, reference: null, report: { state: "open" } };
  }
}

const referenceOf = ({ metadata }: Stripe.Checkout.Session) => metadata?.reference ?? null;

function reportOf(session: Stripe.Checkout.Session): PaymentReport {
  const { status, payment_status, amount_total, currency, payment_intent: intent } = session;
  if (status === "expired") return { state: "expired" };
  if (status === "open") return { state: "open" };
  if (payment_status === "paid") {
    const amount = { cents: amount_total ?? 0, currency: (currency ?? "").toUpperCase() };
    return { state: "succeeded", amount };
  }
  const hasFailed = typeof intent === "object" && FAILED.includes(intent?.status ?? "");
  return { state: hasFailed ? "declined" : "processing" };
}

const FAILED = ["requires_payment_method", "canceled"];
