import "server-only";
import guests from "@/guests.config";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { counted } from "@/lib/words";

/** In seconds. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Spends one of the accounts that a network, and all together, may make in an hour without being
 * guests first: as many as they may make guests, counted apart.
 *
 * @throws Refusal with the time to wait
 */
export async function spendRegistration(): Promise<void> {
  const { perAddressPerHour, perHour } = guests.limits;
  const network = networkOf(await askingAddress());
  const ofNetwork = bucketOf("members-of", network, perAddressPerHour);
  const spent = await spend([ofNetwork, { key: "members", most: perHour }], HOUR);
  if (spent.ok) return;

  const wait = counted(Math.ceil(spent.retryAfterSeconds / MINUTE), "minute");
  throw new Refusal(`Too many accounts were made just now. Try again in ${wait}.`);
}
