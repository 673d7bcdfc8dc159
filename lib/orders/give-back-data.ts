import "server-only";
import { addLine } from "@/lib/cart/cart-data";
import type { Transaction } from "@/lib/db";
import { Refusal } from "@/lib/refusal";

/**
 * Puts the held pieces of an order back on sale, and then into the open cart of whoever wants them
 * still, so that they find them there. Products are locked in the order that everyone keeps.
 */
export async function giveBack(
  tx: Transaction,
  orderId: string,
  userId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (
      SELECT product.id, hold.quantity FROM "StockHold" hold
      JOIN "Product" product ON product.id = hold."productId"
      WHERE hold."orderId" = ${orderId}::uuid
      ORDER BY product.id FOR NO KEY UPDATE OF product
    )
    UPDATE "Product" SET stock = stock + held.quantity FROM held WHERE "Product".id = held.id`;
  // Holds were written in the cart's order, and their ids tell.
  const holds = await tx.stockHold.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  await tx.stockHold.deleteMany({ where: { orderId } });

  if (!userId) return;
  for (const { productId, quantity } of holds) {
    try {
      await addLine({ id: userId }, { productId, quantity }, tx);
    } catch (error) {
      // What is not sold any more cannot go back into a cart.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
