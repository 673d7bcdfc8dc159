import "server-only";
import type { Transaction } from "@/lib/ground/db";

/** Before any other lock, as everywhere. A merge may change the owner while this waits for it. */
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
