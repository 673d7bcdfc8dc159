import "server-only";
import { db, type Transaction } from "@/lib/db";
import { counted } from "@/lib/words";

/** "2 wishes"; null when there are none. */
export async function describeWishes(userId: string): Promise<string | null> {
  const count = await db.wishlistItem.count({ where: { userId } });
  return count === 0 ? null : counted(count, "wish", "wishes");
}

/** Unites the wishes of two users in the second one's list. */
export async function moveWishes(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "WishlistItem" ("userId", "productId", "createdAt")
    SELECT ${to}::uuid, "productId", "createdAt" FROM "WishlistItem" WHERE "userId" = ${from}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.wishlistItem.deleteMany({ where: { userId: from } });
}

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
