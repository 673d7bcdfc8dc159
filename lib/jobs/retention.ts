import { type ExpireOptions, type Expiry, expireGuests } from "@/lib/guests/expire-guests";
import { hasPaymentUnderWay } from "@/lib/shop/orders/orders-under-way";
import type { PrismaClient } from "@/prisma/generated/client";

/**
 * `expireGuests` for this shop: it spares the guests of whom something is under way. A clone that has
 * no orders leaves `sparing` out. Commands import this too, so it may not need the app's environment.
 */
export function forgetIdleGuests(
  db: PrismaClient,
  options: Omit<ExpireOptions, "sparing"> = {},
): Promise<Expiry> {
  return expireGuests(db, { ...options, sparing: hasPaymentUnderWay });
}
