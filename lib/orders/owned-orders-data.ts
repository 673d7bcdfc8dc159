import "server-only";
import { db, type Transaction } from "@/lib/db";
import { ERASED } from "@/lib/orders/orders";
import { orderColumns } from "@/lib/orders/orders-data";
import { counted } from "@/lib/words";

/** "1 order"; null when there is none. */
export async function describeOrders(userId: string): Promise<string | null> {
  const count = await db.order.count({ where: { userId } });
  return count === 0 ? null : counted(count, "order");
}

/** Gives one user's orders to another. */
export async function moveOrders(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.order.updateMany({ where: { userId: from }, data: { userId: to } });
}

/** All the user's orders, newest first, for their owner to take along. */
export async function collectOrders(userId: string) {
  return db.order.findMany({
    where: { userId },
    orderBy: { placedAt: "desc" },
    relationLoadStrategy: "join",
    select: {
      ...orderColumns,
      // Without the reference: whoever knows it can settle the payment.
      payment: {
        select: {
          provider: true,
          amountCents: true,
          succeededAt: true,
          declinedAt: true,
          refundedAt: true,
        },
      },
    },
  });
}

/** Takes everything personal out of the user's orders and their owner too; what was sold stays. */
export async function anonymiseOrders(tx: Transaction, userId: string): Promise<void> {
  await tx.order.updateMany({
    where: { userId },
    data: {
      userId: null,
      email: ERASED,
      fullName: ERASED,
      address: ERASED,
      city: ERASED,
      postalCode: ERASED,
      phone: null,
    },
  });
}
