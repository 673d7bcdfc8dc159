import "server-only";
import { db, type Transaction } from "@/lib/db";
import { counted } from "@/lib/words";

/** "2 items in your cart"; null when it is empty. */
export async function describeCart(userId: string): Promise<string | null> {
  const { _sum } = await db.cartLine.aggregate({
    where: { cart: { userId, closedAt: null } },
    _sum: { quantity: true },
  });
  return _sum.quantity ? `${counted(_sum.quantity, "item")} in your cart` : null;
}

/** The open cart for its owner to take along: what, how many, since when; closed ones are orders. */
export async function collectCart(userId: string) {
  const product = { select: { slug: true, name: true, priceCents: true, currency: true } };
  const lines = await db.cartLine.findMany({
    where: { cart: { userId, closedAt: null } },
    orderBy: { id: "asc" },
    select: { quantity: true, createdAt: true, product },
  });
  return lines.map(({ product, ...line }) => ({ ...product, ...line }));
}

/** Deletes the user's carts, open and closed. */
export async function eraseCarts(tx: Transaction, userId: string): Promise<void> {
  await tx.cart.deleteMany({ where: { userId } });
}

/**
 * Gives one user's carts to another. Two open carts become one: every product of either, the larger
 * of the two quantities.
 */
export async function moveCarts(tx: Transaction, from: string, to: string): Promise<void> {
  const [open, target] = await Promise.all([findOpen(tx, from), findOpen(tx, to)]);
  if (open && target) {
    await tx.$executeRaw`
      UPDATE "CartLine" kept SET quantity = GREATEST(kept.quantity, moved.quantity)
      FROM "CartLine" moved
      WHERE moved."cartId" = ${open.id}::uuid AND kept."cartId" = ${target.id}::uuid
        AND kept."productId" = moved."productId"`;
    await tx.$executeRaw`
      UPDATE "CartLine" moved SET "cartId" = ${target.id}::uuid
      WHERE moved."cartId" = ${open.id}::uuid AND NOT EXISTS (
        SELECT FROM "CartLine" kept
        WHERE kept."cartId" = ${target.id}::uuid AND kept."productId" = moved."productId")`;
    await tx.cart.delete({ where: { id: open.id }, select: { id: true } });
  }
  await tx.cart.updateMany({ where: { userId: from }, data: { userId: to } });
}

const findOpen = (tx: Transaction, userId: string) =>
  tx.cart.findFirst({ where: { userId, closedAt: null }, select: { id: true } });
