import "server-only";
import { db } from "@/lib/ground/db";
import { HOLD, LONGEST_HOLD } from "@/lib/shop/orders/stock-hold";
import { isPaymentReference } from "@/lib/shop/payments/payments";

const SECOND = 1000;

/**
 * Holds the stock of a payment under way for another ten minutes from now on, an hour in all at the
 * most. What has ended stays ended: its stock may be on sale again.
 *
 * @returns until when it is held now; null when nothing is held any more
 */
export async function extendHold(reference: string): Promise<Date | null> {
  if (!isPaymentReference(reference)) return null;

  const [hold] = await db.$queryRaw<{ expiresAt: Date }[]>`
    UPDATE "StockHold" hold SET "expiresAt" = GREATEST("expiresAt", LEAST(
      now() + make_interval(secs => ${HOLD / SECOND}),
      "order"."placedAt" + make_interval(secs => ${LONGEST_HOLD / SECOND})))
    FROM "Payment" payment JOIN "Order" "order" ON "order".id = payment."orderId"
    WHERE payment.reference = ${reference} AND hold."orderId" = payment."orderId"
    RETURNING hold."expiresAt"`;
  return hold?.expiresAt ?? null;
}
