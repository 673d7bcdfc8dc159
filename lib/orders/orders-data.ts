import "server-only";
import { cache } from "react";
import { db, type Transaction } from "@/lib/db";
import { type CheckoutDetails, isOrderNumber, type Order, orderState } from "@/lib/orders/orders";
import { isPerson, type Viewer } from "@/lib/viewer";
import { counted } from "@/lib/words";
import type { Prisma } from "@/prisma/generated/client";

/** The columns that say where an order stands. */
export const stateColumns = {
  paidAt: true,
  declinedAt: true,
  cancelledAt: true,
  withdrawnAt: true,
  payment: { select: { refundDueAt: true, refundedAt: true } },
} satisfies Prisma.OrderSelect;

/** Of orders that wait for their payment. */
const isWaiting = {
  paidAt: null,
  declinedAt: null,
  cancelledAt: null,
} satisfies Prisma.OrderWhereInput;

const detailColumns = {
  email: true,
  fullName: true,
  address: true,
  city: true,
  postalCode: true,
  country: true,
  phone: true,
} satisfies Prisma.OrderSelect;

const orderColumns = {
  ...detailColumns,
  ...stateColumns,
  number: true,
  currency: true,
  delivery: true,
  deliveryCents: true,
  totalCents: true,
  taxCents: true,
  taxBasisPoints: true,
  placedAt: true,
  payment: { select: { ...stateColumns.payment.select, reference: true } },
  lines: {
    select: { slug: true, name: true, priceCents: true, quantity: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.OrderSelect;

type OrderRow = Prisma.OrderGetPayload<{ select: typeof orderColumns }>;

/** The order of that number, if it is the viewer's own; for everyone else there is none. */
export const getOrder = cache(async (viewer: Viewer, number: string): Promise<Order | null> => {
  if (!isPerson(viewer) || !isOrderNumber(number)) return null;

  const row = await db.order.findUnique({
    where: { number, userId: viewer.id },
    relationLoadStrategy: "join",
    select: orderColumns,
  });
  return row && toOrder(row);
});

const MOST_ORDERS = 100;

/** The viewer's own orders, newest first, the latest hundred. */
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

/** The viewer's latest order that waits for its payment, and the reference of that; null without. */
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

/** What the viewer wrote on their last order, so that nobody is asked twice; null at the first. */
export async function getLastDetails(viewer: Viewer): Promise<CheckoutDetails | null> {
  if (!isPerson(viewer)) return null;

  const details = await db.order.findFirst({
    where: { userId: viewer.id },
    orderBy: { placedAt: "desc" },
    select: detailColumns,
  });
  return details && { ...details, country: details.country as CheckoutDetails["country"] };
}

function toOrder(row: OrderRow): Order {
  const { number, placedAt, currency, payment, totalCents, deliveryCents, taxBasisPoints } = row;
  const { email, fullName, address, city, postalCode, country, phone } = row;
  const state = orderState(row);
  const money = (cents: number) => ({ cents, currency });
  return {
    number,
    placedAt,
    state,
    email,
    fullName,
    address,
    city,
    postalCode,
    country: country as Order["country"],
    phone,
    deliveryCode: row.delivery,
    goods: money(totalCents - deliveryCents),
    delivery: money(deliveryCents),
    total: money(totalCents),
    tax: money(row.taxCents),
    taxBasisPoints,
    paymentReference: state === "waiting" && payment ? payment.reference : null,
    lines: row.lines.map(({ slug, name, priceCents, quantity }) => ({
      slug,
      name,
      quantity,
      price: { cents: priceCents, currency },
    })),
  };
}

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

/** Stands where somebody's details were; no email address, so nothing is ever sent to it. */
const ERASED = "erased";

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
