import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Money } from "@/lib/ground/format/money";
import { refusal } from "@/words/shop/payments/payments";

export interface PaymentRequest {
  /** our own unguessable name for the payment, the same at every try */
  reference: string;
  orderNumber: string;
  amount: Money;
  placedAt: Date;
  /** the provider's name for it; null until the provider was told of it */
  providerReference: string | null;
}

export interface OrderPayment extends PaymentRequest {
  provider: string;
}

export interface BegunPayment {
  reference: string;
  /** the provider's name for it, or our reference when there is none */
  providerReference: string;
}

/** "processing": paid, and the banks need time. "expired": called off, or not paid in time. */
export type PaymentReport =
  | { state: "open" | "processing" | "declined" | "expired" }
  | { state: "succeeded"; amount: Money };

export interface PaymentEvent {
  /** the same each time that the event is sent */
  id: string;
  type: string;
  /** null when the event is not about a payment of ours */
  reference: string | null;
  report: PaymentReport;
}

/** Repeating a method has no second effect; all but `readEvent` can throw PaymentUnavailable. */
export interface PaymentProvider {
  id: "demo" | "stripe";
  /** Returns the address where the shopper pays. */
  begin(payment: PaymentRequest): Promise<{ page: string; providerReference: string }>;
  look(payment: BegunPayment): Promise<PaymentReport>;
  /** Makes sure that an open payment cannot be paid any more; returns its state afterwards. */
  callOff(payment: BegunPayment): Promise<PaymentReport>;
  refund(payment: BegunPayment): Promise<void>;
  /** @throws BadSignature when the provider did not send it, or not now */
  readEvent(body: string, headers: Headers): PaymentEvent;
}

export class BadSignature extends Error {}

/** Nothing is known of the outcome: try again later. */
export class PaymentUnavailable extends Error {}

export const paymentOfForm = z.object({ reference: z.string(refusal.unknown) });

export const isPaymentReference = (given: string) => /^[\w-]{32}$/.test(given);

/** 192 random bits: whoever knows the reference may open the payment's page. */
export const newPaymentReference = () => randomBytes(24).toString("base64url");
