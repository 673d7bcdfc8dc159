import { PAYMENT_UNAVAILABLE, PaymentUnavailable } from "@/lib/payments/payments";
import { Refusal } from "@/lib/refusal";

/** For `catch`: a provider that does not answer is told to the shopper; any other fault keeps flying. */
export function refuseIfUnavailable(error: unknown): never {
  throw error instanceof PaymentUnavailable ? new Refusal(PAYMENT_UNAVAILABLE) : error;
}
