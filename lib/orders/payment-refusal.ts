import { PaymentUnavailable } from "@/lib/payments/payments";
import { Refusal } from "@/lib/refusal";
import { refusal } from "@/words/payments";

/** For `catch`: a provider that does not answer is told to the shopper; any other fault keeps flying. */
export function refuseIfUnavailable(error: unknown): never {
  throw error instanceof PaymentUnavailable ? new Refusal(refusal.unavailable) : error;
}
