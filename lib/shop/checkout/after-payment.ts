import "server-only";
import type { Route } from "next";
import { cookies } from "next/headers";
import { ownCookie } from "@/lib/ground/cookies/own-cookie";
import { flash } from "@/lib/ground/flash";
import { HOUR_SECONDS } from "@/lib/ground/time";
import { viewer } from "@/lib/session/viewer";
import { openOrder } from "@/lib/shop/orders/open-order-data";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { OrderState } from "@/lib/shop/orders/orders";
import { declined } from "@/words/shop/checkout/checkout";
import { paid } from "@/words/shop/orders/find-order";

/** Carries the order's key over the payment: the provider's page must not know it. */
const linkCookie = ownCookie("order-link", "/pay");

/** As long as stock can be held at most. */
const MAX_AGE_SECONDS = HOUR_SECONDS;

/** Has the browser keep the key with which the order was opened, until its payment is made. */
export async function keepLink(number: string, key: string): Promise<void> {
  const kept = { ...linkCookie, value: `${number}:${key}`, maxAge: MAX_AGE_SECONDS };
  (await cookies()).set(kept);
}

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

async function keptKey(number: string): Promise<string | null> {
  const [kept, key] = (await cookies()).get(linkCookie.name)?.value.split(":") ?? [];
  return kept === number && key ? key : null;
}
