import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Money } from "@/lib/ground/format/money";
import { refusal } from "@/words/shop/payments/payments";

/** What a provider needs to know to ask for money. */
export interface PaymentRequest {
  /** our own unguessable name for the payment, the same for every try */
  reference: string;
  orderNumber: string;
  amount: Money;
  placedAt: Date;
  /** the provider's own name for it; null until it has been told of it */
  providerReference: string | null;
}

/** A payment of an order, and who takes it. */
export interface OrderPayment extends PaymentRequest {
  provider: string;
}

/** A payment that its provider has been told of. */
export interface BegunPayment {
  reference: string;
  /** the provider's own name for it; our reference, when it has none or was never told */
  providerReference: string;
}

/**
 * How a payment stands with its provider. "open": the shopper may still decide. "processing": they
 * have, and the banks take their time. "expired": it was called off, or nobody paid in time. The amount
 * is what the provider took.
 */
export type PaymentReport =
  | { state: "open" | "processing" | "declined" | "expired" }
  | { state: "succeeded"; amount: Money };

/** What a provider told us by itself. */
export interface PaymentEvent {
  /** the provider's name for the event, the same however often it is sent */
  id: string;
  type: string;
  /** of which payment; null when the event is of no interest here */
  reference: string | null;
  report: PaymentReport;
}

/**
 * Somebody who takes payments. All of them live one life: the payment begins, the shopper leaves for
 * the provider's page and comes back, or not; the provider tells us by a webhook, or we ask.
 */
export interface PaymentProvider {
  id: "demo" | "stripe";
  /**
   * Tells the provider of the payment, once however often it is called, and gives the address where
   * the shopper pays. This and all else that asks the provider may throw PaymentUnavailable.
   */
  begin(payment: PaymentRequest): Promise<{ page: string; providerReference: string }>;
  /** How the payment stands now. */
  look(payment: BegunPayment): Promise<PaymentReport>;
  /** Sees to it that an open payment cannot be made any more; gives how it stands afterwards. */
  callOff(payment: BegunPayment): Promise<PaymentReport>;
  /** Gives all the money back, once however often it is called. */
  refund(payment: BegunPayment): Promise<void>;
  /**
   * The event of a webhook's request.
   *
   * @throws BadSignature when the provider did not send it, or not now
   */
  readEvent(body: string, headers: Headers): PaymentEvent;
}

/** A webhook that nobody signed who may. */
export class BadSignature extends Error {}

/** The provider does not answer, or not with what was asked for: nothing is known, try again later. */
export class PaymentUnavailable extends Error {}

/** The form of a payment's page: which payment it is. */
export const paymentOfForm = z.object({ reference: z.string(refusal.unknown) });

/** Whether it can be a reference at all. */
export const isPaymentReference = (given: string) => /^[\w-]{32}$/.test(given);

/** A new reference: 192 random bits, since whoever knows it may open the payment's page. */
export const newPaymentReference = () => randomBytes(24).toString("base64url");
