import "server-only";
import guests from "@/guests.config";
import { requireSpend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { tooMany } from "@/words/members/create-account";

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
  const ofNetwork = await askingNetwork("members-of", accountsPerNetwork);
  const all = { key: "members", most: Math.max(perHour, 1000) };
  await requireSpend([ofNetwork, all], HOUR, tooMany);
}
