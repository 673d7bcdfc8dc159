import "server-only";
import type { Route } from "next";
import { flash } from "@/lib/ground/flash";
import { viewer } from "@/lib/session/viewer";
import { keptKey } from "@/lib/shop/orders/link-cookie";
import { openOrder } from "@/lib/shop/orders/open-order-data";
import { orderPath } from "@/lib/shop/orders/order-address";
import type { OrderState } from "@/lib/shop/orders/orders";
import { declined } from "@/words/shop/checkout/checkout";
import { paid } from "@/words/shop/orders/find-order";

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
  if (state === "declined") {
    if (opened) await flash(declined.text, { title: declined.title, tone: "warning" });
    return "/checkout";
  }
  if (opened) return orderPath(number, null);
  if (state === "paid") await flash(paid.text, { title: paid.title });
  return "/orders/find";
}
