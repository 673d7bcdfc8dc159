import { db } from "@/lib/ground/db";
import type { Person } from "@/lib/session/viewer";
import { type CartLine, cartTotal } from "@/lib/shop/cart/cart";
import { addLine, getCart } from "@/lib/shop/cart/cart-data";
import type { PlaceOrder } from "@/lib/shop/checkout/checkout-schema";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { settlePayment } from "@/lib/shop/checkout/settle-payment-data";
import type { PlacedOrder } from "@/lib/shop/checkout/write-order-data";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import type { PaymentRequest } from "@/lib/shop/payments/payments";
import { deliveryCents } from "@/lib/shop/prices/delivery-and-tax";
import type { Stocked } from "@/tests/support/shop/shelf";

export const details: CheckoutDetails = {
  email: "ada@example.com",
  fullName: "Ada Lovelace",
  address: "12 St James's Square",
  city: "Graz",
  postalCode: "8010",
  country: "AT",
  phone: null,
};

export async function fillCart(owner: Person, wanted: [Stocked, number][]): Promise<void> {
  for (const [{ id: productId }, quantity] of wanted) await addLine(owner, { productId, quantity });
}

export async function checkoutOf(owner: Person): Promise<PlaceOrder> {
  const cart = await getCart(owner);
  if (!cart) throw new Error("This person has no cart.");
  return {
    ...details,
    delivery: "standard",
    cartId: cart.id,
    lines: cart.lines.map(({ price, ...line }) => ({ ...line, priceCents: price.cents })),
    shownTotals: new Map([["standard", totalOf(cart.lines)]]),
  };
}

function totalOf(lines: CartLine[]): number {
  const goods = cartTotal(lines).cents;
  return goods + deliveryCents("standard", goods);
}

/** Settles the payment as its provider would: made in full, or declined. */
export const settle = ({ reference, amount }: PaymentRequest, state: "succeeded" | "declined") =>
  settlePayment(reference, state === "succeeded" ? { state, amount } : { state });

/** Orders the products, as many of each as is said; the payment is still to come. */
export async function orderFor(owner: Person, wanted: [Stocked, number][]): Promise<PlacedOrder> {
  await fillCart(owner, wanted);
  return placeOrder(owner, await checkoutOf(owner));
}

/** What is in the person's open cart: how many pieces of which product, by its id. */
export async function cartOf(owner: Person): Promise<Record<string, number>> {
  const cart = await getCart(owner);
  return Object.fromEntries(
    cart?.lines.map(({ productId, quantity }) => [productId, quantity]) ?? [],
  );
}

/** Lets it be that much longer since the order of this payment was placed, e.g. "11 minutes". */
export async function letTimePass({ reference }: PaymentRequest, time: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "StockHold" SET "expiresAt" = "expiresAt" - ${time}::interval
    WHERE "orderId" = (SELECT "orderId" FROM "Payment" WHERE reference = ${reference})`;
  await db.$executeRaw`
    UPDATE "Order" SET "placedAt" = "placedAt" - ${time}::interval
    WHERE id = (SELECT "orderId" FROM "Payment" WHERE reference = ${reference})`;
}
