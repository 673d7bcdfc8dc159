import "server-only";
import guests from "@/guests.config";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

/** In seconds. */
const HOUR = 60 * 60;

const { perAddressPerHour, perHour } = guests.limits;

/** Accounts that one network may make in an hour: as many as guests, also where these are kept few. */
export const accountsPerNetwork = Math.max(perAddressPerHour, 30);

/**
 * Spends one of the accounts that a network, and all together, may make in an hour without being
 * guests first.
 *
 * @throws Refusal with the time to wait
 */
export async function spendRegistration(): Promise<void> {
  const network = networkOf(await askingAddress());
  const ofNetwork = bucketOf("members-of", network, accountsPerNetwork);
  const all = { key: "members", most: Math.max(perHour, 1000) };
  const spent = await spend([ofNetwork, all], HOUR);
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`Too many accounts were made just now. Try again in ${wait}.`);
}
