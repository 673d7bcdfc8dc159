import "server-only";
import { cache } from "react";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { isPerson, type Person, type Viewer } from "@/lib/session/viewer";
import { productColumns, type ShownProduct, toShownProduct } from "@/lib/shop/catalog/catalog";
import { mostWishes, wishLimitSentence } from "@/lib/shop/wishlist/wishlist";
import { refusal as words } from "@/words/shop/wishlist/wishlist";

export async function listWishes(viewer: Viewer): Promise<ShownProduct[]> {
  if (!isPerson(viewer)) return [];

  const wishes = await db.wishlistItem.findMany({
    where: { userId: viewer.id },
    orderBy: [{ createdAt: "desc" }, { productId: "desc" }],
    relationLoadStrategy: "join",
    select: { product: { select: productColumns } },
  });
  return wishes.map(({ product }) => toShownProduct(product));
}

export const listWishedIds = cache(async (viewer: Viewer): Promise<string[]> => {
  if (!isPerson(viewer)) return [];

  const wishes = await db.wishlistItem.findMany({
    where: { userId: viewer.id },
    select: { productId: true },
  });
  return wishes.map(({ productId }) => productId);
});

export const isWished = cache(async (viewer: Viewer, productId: string): Promise<boolean> => {
  if (!isPerson(viewer)) return false;

  const wish = await db.wishlistItem.findUnique({
    where: { userId_productId: { userId: viewer.id, productId } },
    select: { productId: true },
  });
  return wish !== null;
});

/** @throws Refusal, with `limit` in its `fieldErrors` when the list is full */
export async function addWish(
  owner: Person,
  wanted: { productId: string },
  tx?: Transaction,
): Promise<string> {
  if (!tx) return transaction((own) => addWish(owner, wanted, own));

  await lockUnmerged(tx, owner);
  const product = await insertWish(tx, owner, wanted);
  if (!product) throw new Refusal(words.unknownProduct);
  if (product.isWithdrawn) throw new Refusal(words.withdrawn(product.name));
  if (!product.isKept) {
    const sentence = wishLimitSentence(mostWishes(owner));
    throw new Refusal(sentence, { limit: sentence });
  }
  return product.name;
}

// Two tabs that add at once wait here. The next statement counts the other one's wish; a lock in
// that statement would not see it.
async function lockUnmerged(tx: Transaction, { id }: Person): Promise<void> {
  const owners = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "User" WHERE id = ${id}::uuid AND "mergedIntoId" IS NULL FOR NO KEY UPDATE`;
  if (owners.length === 0) throw new Refusal(words.signedInElsewhere);
}

interface WishedRow {
  name: string;
  isWithdrawn: boolean;
  isKept: boolean;
}

async function insertWish(tx: Transaction, owner: Person, { productId }: { productId: string }) {
  const most = mostWishes(owner);
  const limit = most === Infinity ? null : most;
  const [row] = await tx.$queryRaw<WishedRow[]>`
    WITH product AS (
      SELECT id, name, "withdrawnAt" IS NOT NULL AS "isWithdrawn"
      FROM "Product" WHERE id = ${productId}::uuid
    ), wish AS (
      INSERT INTO "WishlistItem" ("userId", "productId")
      SELECT ${owner.id}::uuid, id FROM product
      WHERE NOT "isWithdrawn" AND (${limit}::int IS NULL
        OR (SELECT count(*) FROM "WishlistItem" WHERE "userId" = ${owner.id}::uuid) < ${limit}::int)
      ON CONFLICT DO NOTHING
      RETURNING "productId"
    )
    SELECT name, "isWithdrawn", EXISTS (SELECT FROM wish) OR EXISTS (
      SELECT FROM "WishlistItem" WHERE "userId" = ${owner.id}::uuid AND "productId" = product.id
    ) AS "isKept"
    FROM product`;
  return row;
}

/** @returns the product's name; null when it was not on the list */
export async function removeWish(
  viewer: Viewer,
  { productId }: { productId: string },
): Promise<string | null> {
  if (!isPerson(viewer)) return null;

  // One statement, which Prisma could not make: it deletes and reads the name.
  const [row] = await db.$queryRaw<{ name: string }[]>`
    DELETE FROM "WishlistItem" wish USING "Product" product
    WHERE wish."userId" = ${viewer.id}::uuid AND wish."productId" = ${productId}::uuid
      AND product.id = wish."productId"
    RETURNING product.name`;
  return row?.name ?? null;
}
