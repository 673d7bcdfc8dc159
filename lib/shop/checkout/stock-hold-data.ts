import "server-only";
import { db, type Transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { SECOND_MS } from "@/lib/ground/time";
import { addLine } from "@/lib/shop/cart/cart-data";
import { HOLD_MS, LONGEST_HOLD_MS } from "@/lib/shop/checkout/stock-hold";
import { isPaymentReference } from "@/lib/shop/payments/payments";

/** Ten more minutes from now, an hour in all; null when nothing is held any more. */
export async function extendHold(reference: string): Promise<Date | null> {
  if (!isPaymentReference(reference)) return null;

  const [hold] = await db.$queryRaw<{ expiresAt: Date }[]>`
    UPDATE "StockHold" hold SET "expiresAt" = GREATEST("expiresAt", LEAST(
      now() + make_interval(secs => ${HOLD_MS / SECOND_MS}),
      "order"."placedAt" + make_interval(secs => ${LONGEST_HOLD_MS / SECOND_MS})))
    FROM "Payment" payment JOIN "Order" "order" ON "order".id = payment."orderId"
    WHERE payment.reference = ${reference} AND hold."orderId" = payment."orderId"
    RETURNING hold."expiresAt"`;
  return hold?.expiresAt ?? null;
}

/** Locks the products in the order of their ids, as everybody does. */
export async function putBackOnSale(tx: Transaction, orderId: string): Promise<void> {
  await tx.$executeRaw`
    WITH returned AS (
      SELECT product.id, line.quantity FROM "OrderLine" line
      JOIN "Product" product ON product.id = line."productId"
      WHERE line."orderId" = ${orderId}::uuid
      ORDER BY product.id FOR NO KEY UPDATE OF product
    )
    UPDATE "Product" SET stock = stock + returned.quantity FROM returned
    WHERE "Product".id = returned.id`;
}

/** Puts the stock back on sale, and into the open cart of the person who still wants it. */
export async function releaseHold(
  tx: Transaction,
  orderId: string,
  wantedBy: string | null,
): Promise<void> {
  await putBackOnSale(tx, orderId);
  await tx.stockHold.deleteMany({ where: { orderId } });

  if (!wantedBy) return;
  const lines = await tx.orderLine.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  for (const { productId, quantity } of lines) {
    try {
      await addLine({ id: wantedBy }, { productId, quantity }, tx);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
