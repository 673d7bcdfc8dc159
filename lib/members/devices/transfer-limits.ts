import "server-only";
import { requireSpend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { refusal } from "@/words/members/transfer";

/** In seconds. */
const HOUR = 60 * 60;

/** Codes that one network may try in an hour. */
const MOST_OF_NETWORK = 30;

/**
 * Spends one try of a code, right or wrong.
 *
 * @throws Refusal with the time to wait
 */
export async function spendCodeTry(): Promise<void> {
  const ofNetwork = await askingNetwork("transfers-of", MOST_OF_NETWORK);
  await requireSpend([ofNetwork], HOUR, refusal.tooMany);
}
