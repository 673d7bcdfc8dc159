import type { z } from "zod";
import { formatDay } from "@/lib/ground/format/dates";
import { DAY_MS } from "@/lib/ground/time";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
import type { OrderFacts } from "@/lib/shop/orders/orders";
import { statement } from "@/words/shop/orders/withdrawal";

/**
 * Directive 2011/83/EU, article 9: 14 days from the day of delivery. The shop does not know that
 * day: it counts from the payment and adds the slowest delivery.
 */
export const WITHDRAWAL_DAYS = 14;
const SLOWEST_DELIVERY_DAYS = 7;

/** The midnight in UTC after the last day. */
export function withdrawalEnds(paidAt: Date): Date {
  const day = Math.floor(paidAt.getTime() / DAY_MS);
  return new Date((day + SLOWEST_DELIVERY_DAYS + WITHDRAWAL_DAYS + 1) * DAY_MS);
}

/** Not while the money is on its way back. */
export function canWithdraw(order: OrderFacts, now = new Date()): boolean {
  const { paidAt, withdrawnAt, payment } = order;
  if (!paidAt || withdrawnAt || payment?.refundDueAt) return false;
  return now < withdrawalEnds(paidAt);
}

export const withdrawalStatement = checkoutDetails.pick({ fullName: true, email: true });

export type WithdrawalStatement = z.output<typeof withdrawalStatement>;

export const withdrawalWords = (order: { number: string; placedAt: Date }) =>
  statement(order.number, formatDay(order.placedAt));

export const lastDayBefore = (end: Date) => new Date(end.getTime() - DAY_MS);
