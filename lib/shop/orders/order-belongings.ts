import "server-only";
import { type Database, db } from "@/lib/ground/db";
import type { Belonging } from "@/lib/owning/belonging-type";
import { erasedBuyer, orderColumns } from "@/lib/shop/orders/order-columns";
import * as words from "@/words/shop/orders/owned-orders";

interface MergedOrders {
  orders: { id: string; number: string }[];
  /** how many the account had before */
  there: number;
}

/** Orders outlive their owner: an erasure only takes the personal columns out of them. */
export const orderBelongings: Belonging<MergedOrders> = {
  key: "orders",
  async describe(userId) {
    const count = await db.order.count({ where: { userId } });
    return count === 0 ? null : words.owned(count);
  },
  export: exportOrders,
  preview: (guestId, accountId) => readOrders(db, guestId, accountId),
  async merge(tx, guestId, accountId) {
    const merged = await readOrders(tx, guestId, accountId);
    await tx.order.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
    return merged;
  },
  summarize: ({ orders, there }) => ({
    ...words.kind,
    here: orders.length,
    there,
    total: orders.length + there,
    lines: orders.map(({ number }) => ({ what: words.one(number) })),
    notes: [],
  }),
  async undo(tx, { orders }, guestId, accountId) {
    const ids = orders.map(({ id }) => id);
    await tx.order.updateMany({
      where: { id: { in: ids }, userId: accountId },
      data: { userId: guestId },
    });
    return [];
  },
  async erase(tx, userId) {
    await tx.order.updateMany({ where: { userId }, data: erasedBuyer });
  },
  stays: words.stays,
};

async function readOrders(tx: Database, guestId: string, accountId: string): Promise<MergedOrders> {
  const orders = await tx.order.findMany({
    where: { userId: guestId },
    orderBy: { placedAt: "desc" },
    select: { id: true, number: true },
  });
  return { orders, there: await tx.order.count({ where: { userId: accountId } }) };
}

// Without the payment's reference: whoever knows it can settle the payment.
const paymentColumns = {
  provider: true,
  amountCents: true,
  succeededAt: true,
  declinedAt: true,
  refundedAt: true,
};

function exportOrders(userId: string) {
  return db.order.findMany({
    where: { userId },
    orderBy: { placedAt: "desc" },
    relationLoadStrategy: "join",
    select: { ...orderColumns, payment: { select: paymentColumns } },
  });
}
