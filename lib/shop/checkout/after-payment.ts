import "server-only";
import type { Route } from "next";
import { orderLinkCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { flash } from "@/lib/ground/flash";
import { viewer } from "@/lib/session/viewer";
import { openOrder } from "@/lib/shop/orders/open-order-data";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { OrderState } from "@/lib/shop/orders/orders";
import { declined } from "@/words/shop/checkout/checkout";
import { paid } from "@/words/shop/orders/find-order";

/** Keeps the order's key during the payment, because the provider's page must not know it. */
const linkCookie = { ...orderLinkCookie, path: "/pay" };

export async function keepLink(number: string, key: string): Promise<void> {
  await setCookie(linkCookie, `${number}:${key}`);
}

/** A browser that cannot open the order any more learns where its link is. */
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
  const [kept, key] = (await readCookie(linkCookie))?.split(":") ?? [];
  return kept === number && key ? key : null;
}
