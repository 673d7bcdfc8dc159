import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

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
  const network = networkOf(await askingAddress());
  const spent = await spend([bucketOf("carries-of", network, MOST_OF_NETWORK)], HOUR);
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`Too many codes were tried here. Try again in ${wait}.`);
}
