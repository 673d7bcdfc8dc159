import { z } from "zod";
import type { Money } from "@/lib/ground/format/money";
import { newCode } from "@/lib/ground/forms/typed-code";
import { allowance } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import { cartInForm } from "@/lib/shop/cart/cart-schema";
import {
  type Costs,
  countries,
  type Delivery,
  deliveries,
} from "@/lib/shop/prices/delivery-and-tax";
import { problem, refusal } from "@/words/shop/checkout/checkout";

const line = (sentence: string, longest = 100) =>
  z.string(sentence).trim().min(1, sentence).max(longest, problem.tooLong(longest));

/**
 * Who gets the parcel, in the order of the page, which is the order of the error summary. Names and
 * addresses are as people write them, so only length is a rule.
 */
export const checkoutDetails = z.object({
  email: z
    .string(problem.email)
    .trim()
    .max(254, problem.tooLong(254))
    .pipe(z.email(problem.emailForm)),
  phone: z
    .string()
    .trim()
    .max(30, problem.tooLong(30))
    .regex(/^[+\d\s().\-/]*$/, problem.phone)
    .transform((phone) => phone || null)
    .default(null),
  fullName: line(problem.fullName),
  address: line(problem.address, 200),
  postalCode: line(problem.postalCode, 12),
  city: line(problem.city),
  country: z.enum(countries, problem.country),
});

export type CheckoutDetails = z.output<typeof checkoutDetails>;

/** Whether the viewer may order, by `permissions.checkout` of guests.config.ts. */
export const canCheckout = (viewer: Viewer) => allowance(viewer, "checkout") > 0;

const codes = deliveries.map(({ code }) => code);

/** The whole form: the details, how the parcel travels, and what the shopper saw, to be held to it. */
export const placeOrderSchema = checkoutDetails.extend({
  delivery: z.enum(codes, problem.delivery).default("standard"),
  cartId: z.uuid(refusal.cartChanged),
  lines: cartInForm,
  shownTotals: z
    .string(refusal.cartChanged)
    .max(200, refusal.cartChanged)
    .transform((text) => new Map(text.split(",").map(toShownTotal))),
});

export type PlaceOrder = z.output<typeof placeOrderSchema>;

/** What the order would cost with each delivery, for the form; `placeOrderSchema` reads it. */
export const totalsAsText = (totals: { delivery: Delivery; cents: number }[]) =>
  totals.map(({ delivery, cents }) => `${delivery}:${cents}`).join();

function toShownTotal(text: string): [string, number] {
  const [delivery = "", cents] = text.split(":");
  return [delivery, Number(cents)];
}

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
