import { Refusal } from "@/lib/ground/forms/refusal";
import { PaymentUnavailable } from "@/lib/shop/payments/payments";
import { refusal } from "@/words/shop/payments/payments";

/** For `catch`: a provider that does not answer is told to the shopper; any other fault keeps flying. */
export function refuseIfUnavailable(error: unknown): never {
  throw error instanceof PaymentUnavailable ? new Refusal(refusal.unavailable) : error;
}
