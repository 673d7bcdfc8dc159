import "server-only";
import Stripe from "stripe";
import { MINUTE_MS } from "@/lib/ground/time";
import { PaymentUnavailable } from "@/lib/shop/payments/payments";

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** the shop's own address, where shoppers return to */
  appUrl: string;
  /** undefined for Stripe's own */
  apiUrl: string | undefined;
}

/** It gives up after 14 seconds at most, while the shopper still waits. */
export function stripeClient({ secretKey, apiUrl }: StripeSettings): Stripe {
  return new Stripe(secretKey, {
    ...(apiUrl && addressOf(new URL(apiUrl))),
    timeout: 4_000,
    maxNetworkRetries: 2,
    telemetry: false,
  });
}

/** @throws PaymentUnavailable for each error of Stripe, whose facts go to the log */
export async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { type, statusCode, code, param, requestId } = error;
    // Without its message, which may repeat what was sent.
    const facts = [type, statusCode, code, param, requestId].filter(Boolean).join(", ");
    console.error(`[payments] Stripe did not do what it was asked: ${facts}`);
    throw new PaymentUnavailable();
  }
}

/**
 * Stripe also repeats an answer that was a fault of its own: then a new key is tried each minute.
 */
export async function idempotently<T>(key: string, ask: (key: string) => Promise<T>): Promise<T> {
  try {
    return await ask(key);
  } catch (error) {
    if (!isRepeatedFault(error)) throw error;
    return ask(`${key}-${Math.floor(Date.now() / MINUTE_MS)}`);
  }
}

function isRepeatedFault(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  return (error.statusCode ?? 0) >= 500 && error.headers?.["idempotent-replayed"] === "true";
}

function addressOf({ protocol, hostname, port }: URL) {
  const isPlain = protocol === "http:";
  return { protocol: isPlain ? "http" : "https", host: hostname, port: port || undefined } as const;
}
