import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

/** In seconds. */
const HOUR = 60 * 60;

/** Each an hour: of one network, which guesses, and for one order, whose buyer is sent the mails. */
const MOST_OF_NETWORK = 30;
const MOST_FOR_ORDER = 5;

/**
 * Spends one request for the link to an order, whether there is such an order or not.
 *
 * @throws Refusal with the time to wait
 */
export async function spendLookup(number: string): Promise<void> {
  const ofNetwork = bucketOf("lookups-of", networkOf(await askingAddress()), MOST_OF_NETWORK);
  const spent = await spend([ofNetwork, bucketOf("lookups-for", number, MOST_FOR_ORDER)], HOUR);
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`This was asked for too often. Try again in ${wait}.`);
}
