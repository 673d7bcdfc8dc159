import "server-only";
import { db, type Transaction } from "@/lib/ground/db";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import { orderColumns } from "@/lib/shop/orders/orders-data";
import { erasedBuyer } from "@/lib/shop/orders/personal-columns";
import * as words from "@/words/shop/orders/owned-orders";

/** "1 order"; null when there is none. */
export async function describeOrders(userId: string): Promise<string | null> {
  const count = await db.order.count({ where: { userId } });
  return count === 0 ? null : words.owned(count);
}

/** A guest's orders that go, or went, along into an account. */
export interface MergedOrders {
  orders: { id: string; number: string }[];
  /** how many the account had before */
  there: number;
}

/** What would come of the orders of a guest and a member; nothing is written. */
export async function compareOrders(
  guestId: string,
  accountId: string,
  _manner?: unknown,
  tx: Transaction = db,
): Promise<MergedOrders> {
  const orders = await tx.order.findMany({
    where: { userId: guestId },
    orderBy: { placedAt: "desc" },
    select: { id: true, number: true },
  });
  return { orders, there: await tx.order.count({ where: { userId: accountId } }) };
}

/** Gives a guest's orders to a member, and with them the addresses that they went to. */
export async function mergeOrders(
  tx: Transaction,
  guestId: string,
  accountId: string,
): Promise<MergedOrders> {
  const merged = await compareOrders(guestId, accountId, undefined, tx);
  await tx.order.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
  return merged;
}

/** Undoes `mergeOrders`. An order that was placed since is not among them and stays. */
export async function takeBackOrders(
  tx: Transaction,
  { orders }: MergedOrders,
  guestId: string,
  accountId: string,
): Promise<string[]> {
  const ids = orders.map(({ id }) => id);
  await tx.order.updateMany({
    where: { id: { in: ids }, userId: accountId },
    data: { userId: guestId },
  });
  return [];
}

/** The merge in words. */
export const tellOrders = ({ orders, there }: MergedOrders): MergeSummary => ({
  ...words.kind,
  here: orders.length,
  there,
  total: orders.length + there,
  lines: orders.map(({ number }) => ({ what: words.one(number) })),
  notes: [],
});

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
  await tx.order.updateMany({ where: { userId }, data: erasedBuyer });
}
