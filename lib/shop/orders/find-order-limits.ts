import "server-only";
import { bucketOf } from "@/lib/ground/limits/bucket";
import { requireSpend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { refusal } from "@/words/shop/orders/find-order";

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
  const buckets = [
    await askingNetwork("lookups-of", MOST_OF_NETWORK),
    bucketOf("lookups-for", number, MOST_FOR_ORDER),
  ];
  await requireSpend(buckets, HOUR, refusal.tooOften);
}
