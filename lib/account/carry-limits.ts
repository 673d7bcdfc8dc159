import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { counted } from "@/lib/words";

/** In seconds. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;

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

  const wait = counted(Math.ceil(spent.retryAfterSeconds / MINUTE), "minute");
  throw new Refusal(`Too many codes were tried here. Try again in ${wait}.`);
}
