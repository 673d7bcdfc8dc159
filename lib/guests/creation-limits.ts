import "server-only";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { bucketOf, type Spent } from "@/lib/ground/limits/bucket";
import { spend } from "@/lib/ground/limits/limits";
import { networkOf } from "@/lib/ground/request/client-address";
import { HOUR_SECONDS } from "@/lib/ground/time";
import type { GuestErrorCode } from "@/lib/guests/guests";

const MOST_RECORDS = 1000;

/** Spends one guest of what an address, and all addresses together, may make in an hour. */
export function spendCreation(address: string): Promise<Spent> {
  const { perAddressPerHour, perHour } = guests.limits;
  const ofAddress = bucketOf("guests-of", networkOf(address), perAddressPerHour);
  return spend([ofAddress, { key: "guests", most: perHour }], HOUR_SECONDS);
}

/** Notes that somebody was refused, and why; of a flood only the first thousand in an hour. */
export async function recordRefusal(code: GuestErrorCode): Promise<void> {
  const spent = await spend([{ key: `refusals:${code}`, most: MOST_RECORDS }], HOUR_SECONDS);
  if (spent.ok) await audit({ type: "guest.refused", reason: code });
}
