import { randomBytes } from "node:crypto";
import type { Route } from "next";
import type { Money } from "@/lib/money";

/** What a payment came to. */
export type PaymentOutcome = "succeeded" | "declined";

/** What a provider needs to know to ask for money. */
export interface PaymentRequest {
  /** our own unguessable name for the payment, the same for every try */
  reference: string;
  orderNumber: string;
  amount: Money;
}

/** Somebody who takes payments: the shopper leaves for their page and comes back with an outcome. */
export interface PaymentProvider {
  id: string;
  /** The address of the page where the payment is made. Asking again gives the same payment. */
  pageFor(payment: PaymentRequest): Promise<Route>;
}

/** Whether it can be a reference at all. */
export const isPaymentReference = (given: string) => /^[\w-]{32}$/.test(given);

/** A new reference: 192 random bits, since whoever knows it may open the payment's page. */
export const newPaymentReference = () => randomBytes(24).toString("base64url");
