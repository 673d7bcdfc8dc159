import type { orderColumns } from "@/lib/shop/orders/order-columns";
import { type Order, orderState } from "@/lib/shop/orders/orders";
import { canWithdraw, withdrawalEnds } from "@/lib/shop/orders/withdrawal";
import type { Prisma } from "@/prisma/generated/client";

type OrderRow = Prisma.OrderGetPayload<{ select: typeof orderColumns }>;

export function toOrder(row: OrderRow): Order {
  const { number, placedAt, currency, payment, totalCents, deliveryCents, taxBasisPoints } = row;
  const { email, fullName, address, city, postalCode, country, phone } = row;
  const state = orderState(row);
  const withdrawableUntil = row.paidAt && canWithdraw(row) ? withdrawalEnds(row.paidAt) : null;
  const money = (cents: number) => ({ cents, currency });
  return {
    number,
    isOwn: true,
    placedAt,
    state,
    withdrawnAt: row.withdrawnAt,
    isRefundDue: Boolean(payment?.refundDueAt && !payment.refundedAt),
    withdrawableUntil,
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
