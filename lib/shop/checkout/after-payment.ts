import "server-only";
import type { Route } from "next";
import { viewer } from "@/lib/session/viewer";
import { keptKey } from "@/lib/shop/orders/link-cookie";
import { openOrder } from "@/lib/shop/orders/open-order-data";
import { orderPath } from "@/lib/shop/orders/order-address";
import type { OrderState } from "@/lib/shop/orders/orders";

/**
 * Where to go from a payment: to the order, as it was opened before, and back to the checkout when
 * the payment was declined. Whoever cannot open the order any more is told where its link is.
 */
export async function pathAfterPayment(order: {
  number: string;
  state: OrderState;
}): Promise<Route> {
  const { number, state } = order;
  const key = await keptKey(number);
  const opened = await openOrder(await viewer(), number, key);
  if (opened && !opened.isOwn) return orderPath(number, key);
  if (state === "declined") return "/checkout?payment=declined" as Route;
  if (opened) return orderPath(number, null);
  return (state === "paid" ? "/orders/find?paid=yes" : "/orders/find") as Route;
}
