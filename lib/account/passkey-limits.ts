import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

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
  const spent = await spend(
    [bucketOf("passkeys-of", networkOf(await askingAddress()), MOST)],
    HOUR,
  );
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`Passkeys were asked for too often from here. Try again in ${wait}.`);
}
