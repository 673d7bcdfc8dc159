import "server-only";
import { type Database, db, type Transaction } from "@/lib/ground/db";
import type { Belonging } from "@/lib/owning/belonging-type";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import * as words from "@/words/shop/wishlist/owned-wishes";

interface MergedWishes {
  /** all of the guest's, with the time as JSON has it */
  wishes: { productId: string; createdAt: string; name: string; isCommon: boolean }[];
  /** how many the account had before */
  there: number;
}

export const wishlistBelongings: Belonging<MergedWishes> = {
  key: "wishes",
  async describe(userId) {
    const count = await db.wishlistItem.count({ where: { userId } });
    return count === 0 ? null : words.owned(count);
  },
  export: exportWishes,
  preview: (guestId, accountId) => readWishes(db, guestId, accountId),
  merge: mergeWishes,
  summarize: summarizeWishes,
  undo: undoWishes,
  async erase(tx, userId) {
    await tx.wishlistItem.deleteMany({ where: { userId } });
  },
};

async function exportWishes(userId: string) {
  const wishes = await db.wishlistItem.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, product: { select: { slug: true, name: true } } },
  });
  return wishes.map(({ product, createdAt }) => ({ ...product, createdAt }));
}

async function readWishes(tx: Database, guestId: string, accountId: string): Promise<MergedWishes> {
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

async function mergeWishes(
  tx: Transaction,
  guestId: string,
  accountId: string,
): Promise<MergedWishes> {
  const merged = await readWishes(tx, guestId, accountId);
  await tx.$executeRaw`
    INSERT INTO "WishlistItem" ("userId", "productId", "createdAt")
    SELECT ${accountId}::uuid, "productId", "createdAt" FROM "WishlistItem"
    WHERE "userId" = ${guestId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.wishlistItem.deleteMany({ where: { userId: guestId } });
  return merged;
}

function summarizeWishes({ wishes, there }: MergedWishes): MergeSummary {
  return {
    ...words.kind,
    here: wishes.length,
    there,
    total: there + wishes.filter(({ isCommon }) => !isCommon).length,
    lines: wishes.map(({ name, isCommon }) => ({
      what: name,
      ...(isCommon && { note: words.onBoth }),
    })),
    notes: [],
  };
}

/** The account loses what it had only from the guest and still has. */
async function undoWishes(
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
