import "server-only";
import { askingNetwork } from "@/lib/asking-network";
import { requireSpend } from "@/lib/limits";
import { refusal } from "@/words/passkeys";

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
