import "server-only";
import { cache } from "react";
import { v7 as uuid } from "uuid";
import { type Addition, type Cart, MAX_QUANTITY } from "@/lib/cart/cart";
import { db, type Transaction } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { isPerson, type Viewer } from "@/lib/viewer";
import { counted } from "@/lib/words";

const LINE_GONE = "This line is not in your cart any more.";

/** The open cart of whoever asks, lines in the order they were added; null when there is none. */
export const getCart = cache(async (viewer: Viewer): Promise<Cart | null> => {
  if (!isPerson(viewer)) return null;

  const cart = await db.cart.findFirst({
    where: { userId: viewer.id, closedAt: null },
    relationLoadStrategy: "join",
    select: {
      id: true,
      lines: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          quantity: true,
          product: {
            select: {
              id: true,
              slug: true,
              name: true,
              priceCents: true,
              currency: true,
              stock: true,
            },
          },
        },
      },
    },
  });
  if (!cart) return null;

  const lines = cart.lines.map(({ id, quantity, product }) => {
    const { id: productId, slug, name, priceCents: cents, currency, stock } = product;
    return { id, productId, slug, name, quantity, stock, price: { cents, currency } };
  });
  return { id: cart.id, lines };
});

interface AdditionRow {
  name: string;
  stock: number;
  had: number;
  now: number | null;
}

/**
 * Adds pieces to the owner's open cart, which is made if there is none, as far as the stock and the
 * cart's limit allow. One statement: two tabs that add at once both find their pieces in one cart. The
 * owner's lock keeps a merge out until it is done, and keeps it from adding to who was merged.
 *
 * @throws Refusal when the product is unknown or sold out, or the owner merged into another
 */
export async function addLine(
  owner: { id: string },
  wanted: { productId: string; quantity: number },
  tx: Transaction = db,
): Promise<Addition> {
  const { productId, quantity } = wanted;
  const [row] = await tx.$queryRaw<AdditionRow[]>`
    WITH product AS (
      SELECT id, name, stock, "priceCents" FROM "Product" WHERE id = ${productId}::uuid
    ), owner AS (
      SELECT id FROM "User" WHERE id = ${owner.id}::uuid AND "mergedIntoId" IS NULL FOR KEY SHARE
    ), cart AS (
      INSERT INTO "Cart" (id, "userId", "updatedAt")
      SELECT ${uuid()}::uuid, owner.id, now() FROM product, owner WHERE stock > 0
      ON CONFLICT ("userId") WHERE "closedAt" IS NULL DO UPDATE SET "updatedAt" = now()
      RETURNING id
    ), line AS (
      INSERT INTO "CartLine" AS line (id, "cartId", "productId", quantity, "seenPriceCents")
      SELECT ${uuid()}::uuid, cart.id, product.id, LEAST(${quantity}::int, product.stock, ${MAX_QUANTITY}::int),
        product."priceCents"
      FROM cart, product
      ON CONFLICT ("cartId", "productId") DO UPDATE
        SET quantity = LEAST(line.quantity + ${quantity}::int, (SELECT stock FROM product), ${MAX_QUANTITY}::int),
          "seenPriceCents" = excluded."seenPriceCents"
      RETURNING quantity
    )
    SELECT name, stock, (SELECT quantity FROM line) AS now, COALESCE((
      SELECT held.quantity FROM "CartLine" held JOIN "Cart" open ON open.id = held."cartId"
      WHERE open."userId" = ${owner.id}::uuid AND open."closedAt" IS NULL
        AND held."productId" = ${productId}::uuid), 0) AS had
    FROM product`;

  if (!row) throw new Refusal("This product is not in the shop. Choose another one.");
  if (row.stock === 0) throw new Refusal(`${row.name} is sold out.`);
  if (row.now === null)
    throw new Refusal("You signed in elsewhere meanwhile. Reload and add it again.");
  return { name: row.name, wanted: quantity, had: row.had, now: row.now };
}

/**
 * Sets a line of the owner's open cart to that many pieces, or to what is left.
 *
 * @returns the pieces there are now
 * @throws Refusal when the line is not there or its product is sold out
 */
export async function setQuantity(
  viewer: Viewer,
  { lineId, quantity }: { lineId: string; quantity: number },
): Promise<number> {
  if (!isPerson(viewer)) throw new Refusal(LINE_GONE);

  const [row] = await db.$queryRaw<{ quantity: number }[]>`
    UPDATE "CartLine" line SET quantity = LEAST(${quantity}::int, product.stock)
    FROM "Product" product, "Cart" cart
    WHERE line.id = ${lineId}::uuid AND product.id = line."productId" AND product.stock > 0
      AND cart.id = line."cartId" AND cart."userId" = ${viewer.id}::uuid AND cart."closedAt" IS NULL
    RETURNING line.quantity`;
  if (!row) throw new Refusal("This product is sold out or not in your cart any more.");
  return row.quantity;
}

/** Removes a line of the owner's open cart; one that is gone already is gone. */
export async function removeLine(viewer: Viewer, lineId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.cartLine.deleteMany({
    where: { id: lineId, cart: { userId: viewer.id, closedAt: null } },
  });
}

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
