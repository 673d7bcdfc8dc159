import "server-only";
import type { Transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { addLine } from "@/lib/shop/cart/cart-data";

/** Puts the pieces of an order back on sale. Products are locked in the order that everyone keeps. */
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

/**
 * Ends the hold of an order: its pieces are on sale again, and then in the open cart of whoever wants
 * them still, so that they find them there.
 */
export async function giveBack(
  tx: Transaction,
  orderId: string,
  userId: string | null,
): Promise<void> {
  await putBackOnSale(tx, orderId);
  await tx.stockHold.deleteMany({ where: { orderId } });

  if (!userId) return;
  // Written in the cart's order, and their ids tell.
  const lines = await tx.orderLine.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  for (const { productId, quantity } of lines) {
    try {
      await addLine({ id: userId }, { productId, quantity }, tx);
    } catch (error) {
      // What is not sold any more cannot go back into a cart.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
