import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/session/viewer";
import { getWaitingOrder } from "@/lib/shop/orders/orders-data";
import { waiting as words } from "@/words/shop/cart/cart";

/** For people who came back from the payment's page: their cart has become an order. */
export async function WaitingOrder({ viewer }: { viewer: Viewer }) {
  const waiting = await getWaitingOrder(viewer);
  if (!waiting) return null;

  return (
    <Notice tone="warning" title={words.title(waiting.number)} className="mb-8">
      <p>{words.text}</p>
      <ButtonLink href={`/pay/${waiting.reference}` as Route} size="sm" className="mt-3">
        {words.pay}
      </ButtonLink>
    </Notice>
  );
}
