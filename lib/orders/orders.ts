import { randomInt } from "node:crypto";
import { z } from "zod";
import { cartInForm } from "@/lib/cart/cart-schema";
import { allowance } from "@/lib/guests/permissions";
import type { Money } from "@/lib/money";
import type { Viewer } from "@/lib/viewer";

/** Where the shop delivers to; ISO 3166-1 alpha-2. */
export const countries = [
  { code: "AT", name: "Austria" },
  { code: "BE", name: "Belgium" },
  { code: "CZ", name: "Czechia" },
  { code: "DK", name: "Denmark" },
  { code: "FI", name: "Finland" },
  { code: "FR", name: "France" },
  { code: "DE", name: "Germany" },
  { code: "IE", name: "Ireland" },
  { code: "IT", name: "Italy" },
  { code: "LU", name: "Luxembourg" },
  { code: "NL", name: "Netherlands" },
  { code: "PL", name: "Poland" },
  { code: "PT", name: "Portugal" },
  { code: "ES", name: "Spain" },
  { code: "SE", name: "Sweden" },
] as const;

const line = (sentence: string, longest = 100) =>
  z.string(sentence).trim().min(1, sentence).max(longest, `Use at most ${longest} characters.`);

/**
 * Who gets the parcel, in the order of the page, which is the order of the error summary. Names and
 * addresses are as people write them, so only length is a rule.
 */
export const checkoutDetails = z.object({
  email: z
    .string("Enter your email address.")
    .trim()
    .max(254, "Use at most 254 characters.")
    .pipe(z.email("Enter an email address like name@example.com.")),
  phone: z
    .string()
    .trim()
    .max(30, "Use at most 30 characters.")
    .regex(/^[+\d\s().\-/]*$/, "Use digits, spaces and + only, or leave it empty.")
    .transform((phone) => phone || null)
    .default(null),
  fullName: line("Enter your full name."),
  address: line("Enter the street and house number.", 200),
  postalCode: line("Enter the postal code.", 12),
  city: line("Enter the city."),
  country: z.enum(
    countries.map(({ code }) => code),
    "Choose a country from the list.",
  ),
});

export type CheckoutDetails = z.output<typeof checkoutDetails>;

/** For a checkout that was open while its cart went on without it. */
export const CART_CHANGED = "Your cart has changed. Check it and place the order again.";

/** Whether the viewer may order, by `permissions.checkout` of guests.config.ts. */
export const canCheckout = (viewer: Viewer) => allowance(viewer, "checkout") > 0;

export const NO_GUEST_CHECKOUT =
  "Guests cannot order here. Create your account to order; your cart comes along.";

/** The whole form: the details, and which cart with what at which total the shopper saw. */
export const placeOrderSchema = checkoutDetails.extend({
  cartId: z.uuid(CART_CHANGED),
  lines: cartInForm,
  shownTotal: z
    .string(CART_CHANGED)
    .regex(/^\d{1,12}$/, CART_CHANGED)
    .transform(Number),
});

export type PlaceOrder = z.output<typeof placeOrderSchema>;

export interface OrderLine {
  slug: string;
  name: string;
  price: Money;
  quantity: number;
}

export type OrderState = "waiting" | "paid" | "declined";

/** An order as its owner sees it. */
export interface Order extends CheckoutDetails {
  number: string;
  total: Money;
  placedAt: Date;
  state: OrderState;
  lines: OrderLine[];
  /** names the payment's page; only while the order waits for it */
  paymentReference: string | null;
}

/** Where an order stands, from the facts of its row. */
export function orderState(order: { paidAt: Date | null; declinedAt: Date | null }): OrderState {
  if (order.paidAt) return "paid";
  return order.declinedAt ? "declined" : "waiting";
}

// No vowels, so that no word is spelled, and nothing that reads like something else (0/O, 1/I/L).
const NUMBER_LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789";

/** A new number for people, GL-XXXX-XXXX: random, so that it tells nothing of the business. */
export function newOrderNumber(): string {
  const letters = Array.from({ length: 8 }, () => NUMBER_LETTERS[randomInt(NUMBER_LETTERS.length)]);
  return `GL-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** Whether it can be a number of an order at all. */
export const isOrderNumber = (typed: string) => /^GL-[B-Z2-9]{4}-[B-Z2-9]{4}$/.test(typed);
