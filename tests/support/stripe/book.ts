import { randomBytes } from "node:crypto";

type IntentStatus = "processing" | "succeeded" | "requires_payment_method";

export interface Session {
  id: string;
  amount: number;
  currency: string;
  name: string;
  reference: string;
  clientReference: string;
  successUrl: string;
  cancelUrl: string;
  expiresAt: number;
  status: "open" | "complete" | "expired";
  isPaid: boolean;
  intent: { id: string; status: IntentStatus } | null;
}

/** An answer of the API other than 200, in Stripe's words. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly error: { type: string; code?: string; param?: string; message: string },
  ) {
    super(error.message);
  }
}

export class Book {
  readonly sessions: Session[] = [];
  readonly refunds: { id: string; intent: string }[] = [];

  create(form: URLSearchParams): Session {
    const field = (name: string) => form.get(name) ?? missing(name);
    const item = (name: string) => field(`line_items[0][price_data]${name}`);
    const session: Session = {
      id: newId("cs_test"),
      amount: Number(item("[unit_amount]")) * Number(field("line_items[0][quantity]")),
      currency: item("[currency]"),
      name: item("[product_data][name]"),
      reference: field("metadata[reference]"),
      clientReference: field("client_reference_id"),
      successUrl: field("success_url"),
      cancelUrl: field("cancel_url"),
      expiresAt: lifetime(field("expires_at")),
      status: "open",
      isPaid: false,
      intent: null,
    };
    this.sessions.push(session);
    return session;
  }

  find(id: string): Session {
    const found = this.sessions.find((session) => session.id === id);
    if (found) return found;
    const message = `No such checkout.session: ${id}`;
    throw new ApiError(404, { type: INVALID, code: "resource_missing", param: "session", message });
  }

  expire(id: string): Session {
    const session = this.find(id);
    if (session.status === "open") return Object.assign(session, { status: "expired" });
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`;
    throw new ApiError(400, { type: INVALID, message });
  }

  /** Pays an open session; a transfer takes its time, and is known only later. */
  pay(session: Session, by: "card" | "transfer"): void {
    const isPaid = by === "card";
    const intent = { id: newId("pi"), status: isPaid ? "succeeded" : "processing" } as const;
    Object.assign(session, { status: "complete", isPaid, intent });
  }

  refund(intent: string) {
    const session = this.sessions.find((one) => one.intent?.id === intent && one.isPaid);
    if (!session) {
      const message = `No such payment_intent: '${intent}'`;
      throw new ApiError(404, { type: INVALID, code: "resource_missing", message });
    }
    if (this.refunds.some((refund) => refund.intent === intent)) {
      const message = "Charge has already been refunded.";
      throw new ApiError(400, { type: INVALID, code: "charge_already_refunded", message });
    }
    const refund = { id: newId("re"), intent };
    this.refunds.push(refund);
    return { id: refund.id, object: "refund", payment_intent: intent, amount: session.amount };
  }
}

export function sessionAsJson(session: Session, pageUrl: string, isIntentWanted = false) {
  const { id, amount, currency, intent, status, isPaid } = session;
  return {
    id,
    object: "checkout.session",
    mode: "payment",
    livemode: false,
    status,
    payment_status: isPaid ? "paid" : "unpaid",
    amount_total: amount,
    currency,
    client_reference_id: session.clientReference,
    metadata: { reference: session.reference },
    payment_intent: intent && isIntentWanted ? { object: "payment_intent", ...intent } : intent?.id,
    expires_at: session.expiresAt,
    success_url: session.successUrl,
    cancel_url: session.cancelUrl,
    url: status === "open" ? pageUrl : null,
  };
}

export const newId = (kind: string) => `${kind}_${randomBytes(12).toString("hex")}`;

const INVALID = "invalid_request_error";
/** In seconds. */
const MINUTE = 60;

function missing(name: string): never {
  throw new ApiError(400, {
    type: INVALID,
    param: name,
    message: `Missing required param: ${name}`,
  });
}

function lifetime(given: string): number {
  const left = Number(given) - Date.now() / 1000;
  if (left >= 30 * MINUTE && left <= 24 * 60 * MINUTE) return Number(given);
  const message = "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.";
  throw new ApiError(400, { type: INVALID, param: "expires_at", message });
}
