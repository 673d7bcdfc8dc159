import { expect } from "vitest";
import { db } from "@/lib/db";
import { totalCents } from "@/lib/money";
import type { Stocked } from "@/lib/testing/shelf";

/**
 * What holds whatever happened: every piece of these products is on sale, held or sold; every order
 * of them is the sum of its lines and was one cart; an order that waits holds exactly its lines, a
 * settled one nothing; and no order at all is without lines.
 */
export async function expectNothingLost(...products: Stocked[]): Promise<void> {
  for (const product of products) expect(await piecesOf(product)).toBe(product.initial);
  for (const order of await ordersOf(products)) {
    const owed = order.lines.map(({ productId, quantity }) => ({ productId, quantity }));
    const sum = totalCents(order.lines) + order.deliveryCents;
    expect(order.totalCents).toBe(sum);
    expect(order.payment?.amountCents).toBe(sum);
    const ended = order.declinedAt ?? order.cancelledAt;
    expect(order.holds).toEqual(order.paidAt || ended ? [] : owed);
    expectPaymentToAgree(order, ended);
  }
  expect(await db.order.count({ where: { lines: { none: {} } } })).toBe(0);
}

type OrderRow = Awaited<ReturnType<typeof ordersOf>>[number];

// Money that came after an order was given up is owed back; everything else is as the order says.
function expectPaymentToAgree({ payment, paidAt, withdrawnAt }: OrderRow, ended: Date | null) {
  const isLate = ended !== null && payment?.succeededAt != null;
  expect(payment?.refundDueAt != null).toBe(isLate || withdrawnAt !== null);
  if (isLate) return;
  expect(payment?.succeededAt).toEqual(paidAt);
  expect(payment?.declinedAt).toEqual(ended);
}

async function piecesOf({ id: productId }: Stocked): Promise<number> {
  const [{ pieces } = { pieces: null }] = await db.$queryRaw<{ pieces: number | null }[]>`
    SELECT (stock
      + (SELECT COALESCE(SUM(quantity), 0) FROM "StockHold" WHERE "productId" = product.id)
      + (SELECT COALESCE(SUM(quantity), 0) FROM "OrderLine" line JOIN "Order" o ON o.id = line."orderId"
         WHERE line."productId" = product.id AND o."paidAt" IS NOT NULL AND o."withdrawnAt" IS NULL))::int AS pieces
    FROM "Product" product WHERE id = ${productId}::uuid`;
  return pieces ?? Number.NaN;
}

/** The orders that have a line of one of the products, each once. */
export function ordersOf(products: Stocked[]) {
  return db.order.findMany({
    where: { lines: { some: { productId: { in: products.map(({ id }) => id) } } } },
    select: {
      number: true,
      userId: true,
      totalCents: true,
      paidAt: true,
      declinedAt: true,
      cancelledAt: true,
      withdrawnAt: true,
      deliveryCents: true,
      lines: {
        select: { productId: true, priceCents: true, quantity: true },
        orderBy: { productId: "asc" },
      },
      holds: { select: { productId: true, quantity: true }, orderBy: { productId: "asc" } },
      payment: {
        select: { amountCents: true, succeededAt: true, declinedAt: true, refundDueAt: true },
      },
    },
  });
}
