import "server-only";
import { cache } from "react";
import { v7 as uuid } from "uuid";
import { type Database, db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import {
  type Addition,
  type Cart,
  type CartLine,
  MAX_QUANTITY,
  type Removed,
} from "@/lib/shop/cart/cart";
import { type ProductRow, productColumns, toShownProduct } from "@/lib/shop/catalog/catalog";
import { refusal as words } from "@/words/shop/cart/cart";

export async function getCart(viewer: Viewer): Promise<Cart | null> {
  const open = (await readCarts(viewer)).find(({ asideAt }) => asideAt === null);
  return open ? { id: open.id, lines: open.lines } : null;
}

/** By the same statement as `getCart`, the newest first. */
export async function listSetAsideCarts(viewer: Viewer): Promise<Cart[]> {
  return (await readCarts(viewer)).filter(({ asideAt, lines }) => asideAt && lines.length > 0);
}

const readCarts = cache(async (viewer: Viewer): Promise<(Cart & { asideAt: Date | null })[]> => {
  if (!isPerson(viewer)) return [];

  const carts = await db.cart.findMany({
    where: { userId: viewer.id, OR: [{ closedAt: null }, { asideAt: { not: null } }] },
    orderBy: { asideAt: "desc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      asideAt: true,
      lines: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          quantity: true,
          seenPriceCents: true,
          product: { select: productColumns },
        },
      },
    },
  });
  return carts.map((cart) => ({ ...cart, lines: cart.lines.map(toLine) }));
});

interface LineRow {
  id: string;
  quantity: number;
  seenPriceCents: number;
  product: ProductRow;
}

function toLine({ id, quantity, seenPriceCents, product }: LineRow): CartLine {
  const { id: productId, ...shown } = toShownProduct(product);
  const seenPrice = { cents: seenPriceCents, currency: shown.price.currency };
  return { id, productId, ...shown, quantity, seenPrice };
}

interface AdditionRow {
  name: string;
  stock: number;
  isWithdrawn: boolean;
  had: number;
  now: number | null;
}

/**
 * One statement: two tabs that add at once find all their pieces in one cart. The owner's lock
 * makes a merge wait, and nothing is added to a user who was merged.
 * @throws Refusal
 */
export async function addLine(
  owner: { id: string },
  wanted: { productId: string; quantity: number },
  tx: Database = db,
): Promise<Addition> {
  const { productId, quantity } = wanted;
  const [row] = await tx.$queryRaw<AdditionRow[]>`
    WITH product AS (
      SELECT id, name, stock, "priceCents", "withdrawnAt" IS NOT NULL AS "isWithdrawn"
      FROM "Product" WHERE id = ${productId}::uuid
    ), owner AS (
      SELECT id FROM "User" WHERE id = ${owner.id}::uuid AND "mergedIntoId" IS NULL FOR KEY SHARE
    ), cart AS (
      INSERT INTO "Cart" (id, "userId", "updatedAt")
      SELECT ${uuid()}::uuid, owner.id, now() FROM product, owner WHERE stock > 0 AND NOT "isWithdrawn"
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
    SELECT name, stock, "isWithdrawn", (SELECT quantity FROM line) AS now, COALESCE((
      SELECT held.quantity FROM "CartLine" held JOIN "Cart" open ON open.id = held."cartId"
      WHERE open."userId" = ${owner.id}::uuid AND open."closedAt" IS NULL
        AND held."productId" = ${productId}::uuid), 0) AS had
    FROM product`;

  if (!row) throw new Refusal(words.unknownProduct);
  if (row.isWithdrawn) throw new Refusal(words.withdrawn(row.name));
  if (row.stock === 0) throw new Refusal(words.soldOut(row.name));
  if (row.now === null) throw new Refusal(words.signedInElsewhere);
  return { name: row.name, wanted: quantity, had: row.had, now: row.now };
}

/** Up to what is left, at today's price, which the shopper has seen. @throws Refusal */
export async function setQuantity(
  viewer: Viewer,
  { lineId, quantity }: { lineId: string; quantity: number },
): Promise<number> {
  if (!isPerson(viewer)) throw new Refusal(words.lineGone);

  const [row] = await db.$queryRaw<{ quantity: number }[]>`
    UPDATE "CartLine" line
    SET quantity = LEAST(${quantity}::int, product.stock), "seenPriceCents" = product."priceCents"
    FROM "Product" product, "Cart" cart
    WHERE line.id = ${lineId}::uuid AND product.id = line."productId"
      AND product.stock > 0 AND product."withdrawnAt" IS NULL
      AND cart.id = line."cartId" AND cart."userId" = ${viewer.id}::uuid AND cart."closedAt" IS NULL
    RETURNING line.quantity`;
  if (!row) throw new Refusal(words.cannotChange);
  return row.quantity;
}

export async function removeLine(viewer: Viewer, lineId: string): Promise<Removed | null> {
  if (!isPerson(viewer)) return null;

  const where = { id: lineId, cart: { userId: viewer.id, closedAt: null } };
  const line = await db.cartLine.findFirst({
    where,
    relationLoadStrategy: "join",
    select: { quantity: true, product: { select: productColumns } },
  });
  const { count } = await db.cartLine.deleteMany({ where });
  if (!line || count === 0) return null;

  const { id: productId, ...shown } = toShownProduct(line.product);
  return { productId, ...shown, quantity: line.quantity };
}
