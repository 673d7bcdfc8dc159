import "server-only";
import { requireSpend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { refusal } from "@/words/members/passkeys";

/** In seconds. */
const HOUR = 60 * 60;

/** An hour, of one network: each writes a row. */
const MOST = 120;

/**
 * Spends one challenge.
 *
 * @throws Refusal with the time to wait
 */
export async function spendChallenge(): Promise<void> {
  const ofNetwork = await askingNetwork("passkeys-of", MOST);
  await requireSpend([ofNetwork], HOUR, refusal.tooMany);
}
