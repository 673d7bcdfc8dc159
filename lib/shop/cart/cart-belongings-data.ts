import "server-only";
import { db, type Transaction } from "@/lib/ground/db";
import { owned } from "@/words/shop/cart/owned-cart";

/** "2 items in your cart", those kept aside among them; null when there is nothing in any. */
export async function describeCart(userId: string): Promise<string | null> {
  const { _sum } = await db.cartLine.aggregate({
    where: { cart: { userId, ...notOrdered } },
    _sum: { quantity: true },
  });
  return _sum.quantity ? owned(_sum.quantity) : null;
}

/** What is in the cart or kept aside, for its owner to take along: what, how many, since when. */
export async function collectCart(userId: string) {
  const product = { select: { slug: true, name: true, priceCents: true, currency: true } };
  const lines = await db.cartLine.findMany({
    where: { cart: { userId, ...notOrdered } },
    orderBy: { id: "asc" },
    select: { quantity: true, createdAt: true, product },
  });
  return lines.map(({ product, ...line }) => ({ ...product, ...line }));
}

/** Deletes the user's carts, open and closed. */
export async function eraseCarts(tx: Transaction, userId: string): Promise<void> {
  await tx.cart.deleteMany({ where: { userId } });
}

// The others have become orders.
const notOrdered = { OR: [{ closedAt: null }, { asideAt: { not: null } }] };
