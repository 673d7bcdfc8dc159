import "server-only";
import type { Transaction } from "@/lib/ground/db";

/**
 * Locks the owner of an order, before any other lock, as everywhere; a merge that we had to wait for
 * has made it somebody else's.
 *
 * @returns whose order it is now; null when it is nobody's
 */
export async function lockOwnerOf(tx: Transaction, orderId: string): Promise<string | null> {
  for (let locked: string | null = null; ; ) {
    const { userId } = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      select: { userId: true },
    });
    if (userId === locked) return userId;
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    locked = userId;
  }
}
