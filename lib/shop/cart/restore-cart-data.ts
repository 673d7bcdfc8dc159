import "server-only";
import { v7 as uuid } from "uuid";
import type { Transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { refusal } from "@/words/shop/cart/cart";

/** Makes a cart anew that was deleted with its guest, unless there is a cart of that id. */
export async function restoreCart(
  owner: { id: string },
  cart: { cartId: string; lines: { productId: string; quantity: number }[] },
  tx: Transaction,
): Promise<void> {
  const { cartId, lines } = cart;
  if (lines.length === 0) throw new Refusal(refusal.empty);

  await tx.$executeRaw`
    WITH cart AS (
      INSERT INTO "Cart" (id, "userId", "updatedAt") VALUES (${cartId}::uuid, ${owner.id}::uuid, now())
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO "CartLine" (id, "cartId", "productId", quantity, "seenPriceCents")
    SELECT line.id, cart.id, product.id, line.quantity, product."priceCents"
    FROM cart, unnest(
      ${lines.map(() => uuid())}::uuid[],
      ${lines.map(({ productId }) => productId)}::uuid[],
      ${lines.map(({ quantity }) => quantity)}::int[]
    ) AS line(id, "productId", quantity) JOIN "Product" product ON product.id = line."productId"
    ON CONFLICT DO NOTHING`;
}
