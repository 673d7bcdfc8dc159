import type { Money } from "@/lib/ground/format/money";
import { newCode } from "@/lib/ground/forms/typed-code";
import type { stateColumns } from "@/lib/shop/orders/order-columns";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import type { Costs } from "@/lib/shop/prices/delivery-and-tax";
import type { Prisma } from "@/prisma/generated/client";

export interface OrderLine {
  slug: string;
  name: string;
  price: Money;
  quantity: number;
}

/** "cancelled" also while the money of a paid order is on its way back. */
export type OrderState = "waiting" | "paid" | "declined" | "cancelled" | "refunded";

export interface Order extends CheckoutDetails, Costs {
  number: string;
  /** false when the mailed link opened it */
  isOwn: boolean;
  delivery: Money;
  /** a code of `deliveries` */
  deliveryCode: string;
  placedAt: Date;
  state: OrderState;
  withdrawnAt: Date | null;
  /** money came, perhaps too late, and goes back */
  isRefundDue: boolean;
  /** exclusive; null when the buyer cannot withdraw */
  withdrawableUntil: Date | null;
  lines: OrderLine[];
  /** only while the order waits for its payment */
  paymentReference: string | null;
}

export type OrderFacts = Prisma.OrderGetPayload<{ select: typeof stateColumns }>;

export function orderState(order: OrderFacts): OrderState {
  if (order.payment?.refundedAt) return "refunded";
  if (order.withdrawnAt || order.payment?.refundDueAt || order.cancelledAt) return "cancelled";
  if (order.paidAt) return "paid";
  return order.declinedAt ? "declined" : "waiting";
}

/** Random, so that it tells nothing of the business. */
export const newOrderNumber = () => `GL-${newCode(2)}`;

/** Forgives small letters, spaces and missing dashes. */
export function readOrderNumber(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, first, second] = /^(?:GL)?([B-Z2-9]{4})([B-Z2-9]{4})$/.exec(letters) ?? [];
  return first && second ? `GL-${first}-${second}` : null;
}

export const isOrderNumber = (typed: string) => /^GL-[B-Z2-9]{4}-[B-Z2-9]{4}$/.test(typed);
