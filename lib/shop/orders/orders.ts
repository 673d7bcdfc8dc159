import type { Money } from "@/lib/ground/format/money";
import { newCode } from "@/lib/ground/forms/typed-code";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import type { Costs } from "@/lib/shop/prices/delivery-and-tax";

export interface OrderLine {
  slug: string;
  name: string;
  price: Money;
  quantity: number;
}

/** "cancelled" also while the money of a paid order is still on its way back. */
export type OrderState = "waiting" | "paid" | "declined" | "cancelled" | "refunded";

/** An order as its owner sees it. */
export interface Order extends CheckoutDetails, Costs {
  number: string;
  /** false for who comes with the key of the mailed link */
  isOwn: boolean;
  delivery: Money;
  /** a code of `deliveries` */
  deliveryCode: string;
  placedAt: Date;
  state: OrderState;
  withdrawnAt: Date | null;
  /** money came, or came too late, and goes back */
  isRefundDue: boolean;
  /** until when the buyer can withdraw, exclusive; null when they cannot, or not any more */
  withdrawableUntil: Date | null;
  lines: OrderLine[];
  /** names the payment's page; only while the order waits for it */
  paymentReference: string | null;
}

/** The facts of an order's row, and of its payment's, that say where it stands. */
export interface OrderFacts {
  paidAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  withdrawnAt: Date | null;
  payment: { refundDueAt: Date | null; refundedAt: Date | null } | null;
}

/** Where an order stands. */
export function orderState(order: OrderFacts): OrderState {
  if (order.payment?.refundedAt) return "refunded";
  if (order.withdrawnAt || order.payment?.refundDueAt || order.cancelledAt) return "cancelled";
  if (order.paidAt) return "paid";
  return order.declinedAt ? "declined" : "waiting";
}

/** A new number for people, GL-XXXX-XXXX: random, so that it tells nothing of the business. */
export const newOrderNumber = () => `GL-${newCode(2)}`;

/** The number that somebody may have meant: small letters, spaces and missing dashes are forgiven. */
export function readOrderNumber(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, first, second] = /^(?:GL)?([B-Z2-9]{4})([B-Z2-9]{4})$/.exec(letters) ?? [];
  return first && second ? `GL-${first}-${second}` : null;
}

/** Whether it can be a number of an order at all. */
export const isOrderNumber = (typed: string) => /^GL-[B-Z2-9]{4}-[B-Z2-9]{4}$/.test(typed);
