import "server-only";
import { askingNetwork } from "@/lib/asking-network";
import { requireSpend } from "@/lib/limits";

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
  await requireSpend([ofNetwork], HOUR, "Passkeys were asked for too often from here.");
}
