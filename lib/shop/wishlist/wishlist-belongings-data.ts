import "server-only";
import { db, type Transaction } from "@/lib/ground/db";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import * as words from "@/words/shop/wishlist/owned-wishes";

/** "2 wishes"; null when there are none. */
export async function describeWishes(userId: string): Promise<string | null> {
  const count = await db.wishlistItem.count({ where: { userId } });
  return count === 0 ? null : words.owned(count);
}

/** What came of the wishes of a guest and a member. */
export interface MergedWishes {
  /** all of the guest's, with the time as JSON has it */
  wishes: { productId: string; createdAt: string; name: string; isCommon: boolean }[];
  /** how many the account had before */
  there: number;
}

/** What would come of the wishes of a guest and a member; nothing is written. */
export async function compareWishes(
  guestId: string,
  accountId: string,
  _manner?: unknown,
  tx: Transaction = db,
): Promise<MergedWishes> {
  const all = await tx.wishlistItem.findMany({
    where: { userId: { in: [guestId, accountId] } },
    orderBy: [{ createdAt: "desc" }, { productId: "desc" }],
    relationLoadStrategy: "join",
    select: { userId: true, productId: true, createdAt: true, product: { select: { name: true } } },
  });
  const theirs = all.filter(({ userId }) => userId === accountId);
  const common = new Set(theirs.map(({ productId }) => productId));
  const wishes = all
    .filter(({ userId }) => userId === guestId)
    .map(({ productId, createdAt, product: { name } }) => ({
      productId,
      createdAt: createdAt.toISOString(),
      name,
      isCommon: common.has(productId),
    }));
  return { wishes, there: theirs.length };
}

/** Unites the wishes of a guest and a member in the member's list. */
export async function mergeWishes(
  tx: Transaction,
  guestId: string,
  accountId: string,
): Promise<MergedWishes> {
  const merged = await compareWishes(guestId, accountId, undefined, tx);
  await tx.$executeRaw`
    INSERT INTO "WishlistItem" ("userId", "productId", "createdAt")
    SELECT ${accountId}::uuid, "productId", "createdAt" FROM "WishlistItem"
    WHERE "userId" = ${guestId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.wishlistItem.deleteMany({ where: { userId: guestId } });
  return merged;
}

/** Undoes `mergeWishes`: the account loses what it had from the guest only, and has still. */
export async function takeBackWishes(
  tx: Transaction,
  { wishes }: MergedWishes,
  guestId: string,
  accountId: string,
): Promise<string[]> {
  const brought = wishes.filter(({ isCommon }) => !isCommon);
  await tx.wishlistItem.deleteMany({
    where: {
      userId: accountId,
      OR: brought.map(({ productId, createdAt }) => ({ productId, createdAt })),
    },
  });
  await tx.wishlistItem.createMany({
    data: wishes.map(({ productId, createdAt }) => ({ userId: guestId, productId, createdAt })),
    skipDuplicates: true,
  });
  return [];
}

/** The merge in words. */
export const tellWishes = ({ wishes, there }: MergedWishes): MergeSummary => ({
  ...words.kind,
  here: wishes.length,
  there,
  total: there + wishes.filter(({ isCommon }) => !isCommon).length,
  lines: wishes.map(({ name, isCommon }) => ({
    what: name,
    ...(isCommon && { note: words.onBoth }),
  })),
  notes: [],
});

/** The user's wishes, oldest first, for their owner to take along. */
export async function collectWishes(userId: string) {
  const wishes = await db.wishlistItem.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, product: { select: { slug: true, name: true } } },
  });
  return wishes.map(({ product, createdAt }) => ({ ...product, createdAt }));
}

/** Deletes the user's wishes. */
export async function eraseWishes(tx: Transaction, userId: string): Promise<void> {
  await tx.wishlistItem.deleteMany({ where: { userId } });
}
