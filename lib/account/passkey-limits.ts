import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { counted } from "@/lib/words";

/** In seconds. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;

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

  const wait = counted(Math.ceil(spent.retryAfterSeconds / MINUTE), "minute");
  throw new Refusal(`Passkeys were asked for too often from here. Try again in ${wait}.`);
}
