import { expect } from "vitest";
import { db } from "@/lib/ground/db";
import { findViolations } from "@/scripts/database/invariants";
import type { Stocked } from "@/tests/support/shop/shelf";

/**
 * What scripts/database/invariants.ts asks of a database holds for these products and all orders of
 * them, and there are as many pieces of them as at first.
 */
export async function expectNothingLost(...products: Stocked[]): Promise<void> {
  const orders = await ordersOf(products);
  const names = [...products.map(({ slug }) => slug), ...orders.map(({ number }) => number)];
  const violations = await findViolations((sql) => db.$queryRawUnsafe(sql));
  const ours = violations.flatMap(({ rule, found }) =>
    found.filter((one) => names.some((name) => one.startsWith(name))).map((one) => [rule, one]),
  );
  expect(ours).toEqual([]);
  for (const { id, initial } of products) {
    const { supplied } = await db.product.findUniqueOrThrow({ where: { id } });
    expect(supplied).toBe(initial);
  }
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
