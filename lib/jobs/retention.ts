import { type ExpireOptions, type Expiry, expireGuests } from "@/lib/guests/expire-guests";
import { sparedGuests } from "@/lib/product/spared-guests";
import type { PrismaClient } from "@/prisma/generated/client";

/** Commands import this, too, so it may not need the app's environment. */
export function forgetIdleGuests(
  db: PrismaClient,
  options: Omit<ExpireOptions, "sparing"> = {},
): Promise<Expiry> {
  return expireGuests(db, { ...options, sparing: sparedGuests });
}
