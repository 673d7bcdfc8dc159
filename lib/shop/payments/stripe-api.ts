import "server-only";
import Stripe from "stripe";
import { PaymentUnavailable } from "@/lib/shop/payments/payments";

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** of the shop, where its shoppers come back to */
  appUrl: string;
  /** where the API is; undefined: at Stripe */
  apiUrl: string | undefined;
}

/** Stripe's official client, which gives up while a shopper still waits: after 14 seconds at most. */
export function connect({ secretKey, apiUrl }: StripeSettings): Stripe {
  return new Stripe(secretKey, {
    ...(apiUrl && addressOf(new URL(apiUrl))),
    timeout: 4_000,
    maxNetworkRetries: 2,
    telemetry: false,
  });
}

/**
 * What Stripe answers.
 *
 * @throws PaymentUnavailable for whatever it answers instead, which is for the log: a shopper can do
 *   nothing about it but try again
 */
export async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { type, statusCode, code, param, requestId } = error;
    // Not its message, which may repeat what was sent.
    const facts = [type, statusCode, code, param, requestId].filter(Boolean).join(", ");
    console.error(`[payments] Stripe did not do what it was asked: ${facts}`);
    throw new PaymentUnavailable();
  }
}

/**
 * Has Stripe do something once however often it is asked, by an idempotency key. Stripe repeats the
 * answer that it gave first, even when that was a fault of its own; then the key of the minute is
 * tried. Should something have come of the first after all, then nobody was told of it.
 */
export async function once<T>(key: string, ask: (key: string) => Promise<T>): Promise<T> {
  try {
    return await ask(key);
  } catch (error) {
    if (!isRepeatedFault(error)) throw error;
    return ask(`${key}-${Math.floor(Date.now() / MINUTE)}`);
  }
}

const MINUTE = 60_000;

function isRepeatedFault(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  return (error.statusCode ?? 0) >= 500 && error.headers?.["idempotent-replayed"] === "true";
}

function addressOf({ protocol, hostname, port }: URL) {
  const isPlain = protocol === "http:";
  return { protocol: isPlain ? "http" : "https", host: hostname, port: port || undefined } as const;
}
