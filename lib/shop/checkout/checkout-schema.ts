import { z } from "zod";
import { allowance } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import { cartInForm } from "@/lib/shop/cart/cart-schema";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
import { type Delivery, deliveries } from "@/lib/shop/prices/delivery-and-tax";
import { option, refusal } from "@/words/shop/checkout/checkout";

/** Whether the viewer may order, by `permissions.checkout` of guests.config.ts. */
export const canCheckout = (viewer: Viewer) => allowance(viewer, "checkout") > 0;

const codes = deliveries.map(({ code }) => code);

/** The whole form: the details, how the parcel travels, and what the shopper saw, to be held to it. */
export const placeOrderSchema = checkoutDetails.extend({
  delivery: z.enum(codes, option.unknown).default("standard"),
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
