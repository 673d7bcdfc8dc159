import { z } from "zod";
import { allowance } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import { cartInForm } from "@/lib/shop/cart/cart-schema";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
import { type Delivery, deliveries } from "@/lib/shop/prices/delivery-and-tax";
import { option, refusal } from "@/words/shop/checkout/checkout";

export const canCheckout = (viewer: Viewer) => allowance(viewer, "checkout") > 0;

const codes = deliveries.map(({ code }) => code);

/** With what the shopper saw: an order that differs from it is refused. */
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

/** The total with each delivery, for a form; `placeOrderSchema` reads it. */
export const totalsAsText = (totals: { delivery: Delivery; cents: number }[]) =>
  totals.map(({ delivery, cents }) => `${delivery}:${cents}`).join();

function toShownTotal(text: string): [string, number] {
  const [delivery = "", cents] = text.split(":");
  return [delivery, Number(cents)];
}
