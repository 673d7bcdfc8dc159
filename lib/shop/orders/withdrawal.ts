import type { z } from "zod";
import { formatDay } from "@/lib/ground/format/dates";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
import type { OrderFacts } from "@/lib/shop/orders/orders";
import { statement } from "@/words/shop/orders/withdrawal";

const DAY = 24 * 60 * 60 * 1000;

/**
 * In days. A consumer may withdraw for 14 days after the day the goods came (Directive 2011/83/EU,
 * article 9). Which day that was the shop does not know, so it counts from the payment and adds the
 * slowest delivery of lib/shop/prices/delivery-and-tax.ts: four working days, with a weekend and a holiday
 * between them. A day too many is nobody's loss; a day too few would be against the law.
 */
export const WITHDRAWAL_DAYS = 14;
const SLOWEST_DELIVERY = 7;

/** When an order of that payment can no longer be withdrawn from: the midnight (UTC) after the last day. */
export function withdrawalEnds(paidAt: Date): Date {
  const day = Math.floor(paidAt.getTime() / DAY);
  return new Date((day + SLOWEST_DELIVERY + WITHDRAWAL_DAYS + 1) * DAY);
}

/** Whether the buyer of an order can withdraw from it now; not while its money is on its way back. */
export function canWithdraw(order: OrderFacts, now = new Date()): boolean {
  const { paidAt, withdrawnAt, payment } = order;
  if (!paidAt || withdrawnAt || payment?.refundDueAt) return false;
  return now < withdrawalEnds(paidAt);
}

/** The statement: who withdraws, and where the acknowledgement goes. The order is the page's own. */
export const withdrawalStatement = checkoutDetails.pick({ fullName: true, email: true });

export type WithdrawalStatement = z.output<typeof withdrawalStatement>;

/** The statement in words, as the page shows it and the acknowledgement repeats it. */
export const withdrawalWords = (order: { number: string; placedAt: Date }) =>
  statement(order.number, formatDay(order.placedAt));

/** The last day on which the buyer can withdraw. */
export const lastDayBefore = (end: Date) => new Date(end.getTime() - DAY);
