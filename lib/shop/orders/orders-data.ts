import "server-only";
import { cache } from "react";
import { type Database, db } from "@/lib/ground/db";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { type OpenedOrder, openOrder } from "@/lib/shop/orders/open-order-data";
import { detailColumns, orderColumns } from "@/lib/shop/orders/order-columns";
import { toOrder } from "@/lib/shop/orders/order-row";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import type { Order } from "@/lib/shop/orders/orders";
import type { Prisma } from "@/prisma/generated/client";

const isWaiting = {
  paidAt: null,
  declinedAt: null,
  cancelledAt: null,
} satisfies Prisma.OrderWhereInput;

/** For its owner, or with the key of its mail. */
export const getOrder = cache(
  async (viewer: Viewer, number: string, key: string | null = null): Promise<Order | null> => {
    const opened = await openOrder(viewer, number, key);
    return opened && readOrder(opened);
  },
);

export async function readOrder({ id, isOwn }: OpenedOrder, tx: Database = db): Promise<Order> {
  const row = await tx.order.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: orderColumns,
  });
  return { ...toOrder(row), isOwn };
}

const MOST_ORDERS = 100;

export async function listOrders(viewer: Viewer): Promise<Order[]> {
  if (!isPerson(viewer)) return [];

  const rows = await db.order.findMany({
    where: { userId: viewer.id },
    orderBy: { placedAt: "desc" },
    take: MOST_ORDERS,
    relationLoadStrategy: "join",
    select: orderColumns,
  });
  return rows.map(toOrder);
}

export async function getWaitingOrder(
  viewer: Viewer,
): Promise<{ number: string; reference: string } | null> {
  if (!isPerson(viewer)) return null;

  const order = await db.order.findFirst({
    where: { userId: viewer.id, ...isWaiting },
    orderBy: { placedAt: "desc" },
    relationLoadStrategy: "join",
    select: { number: true, payment: { select: { reference: true } } },
  });
  return order?.payment ? { number: order.number, reference: order.payment.reference } : null;
}

export async function getLastDetails(viewer: Viewer): Promise<CheckoutDetails | null> {
  if (!isPerson(viewer)) return null;

  const details = await db.order.findFirst({
    where: { userId: viewer.id },
    orderBy: { placedAt: "desc" },
    select: detailColumns,
  });
  return details && { ...details, country: details.country as CheckoutDetails["country"] };
}
