import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { getWaitingOrder } from "@/lib/orders/orders-data";
import type { Viewer } from "@/lib/viewer";

/** Also for who came back from the payment's page: their cart has become an order that waits. */
export async function EmptyCart({ viewer }: { viewer: Viewer }) {
  const waiting = await getWaitingOrder(viewer);
  return (
    <div className="grid gap-6">
      {waiting && (
        <Notice tone="warning" title={`Order ${waiting.number} waits for its payment`}>
          <ButtonLink href={`/pay/${waiting.reference}` as Route} size="sm" className="mt-3">
            Continue to payment
          </ButtonLink>
        </Notice>
      )}
      <EmptyState
        title="Your cart is empty"
        picture={<Icon name="cart" className="size-10" />}
        action={<ButtonLink href="/">Browse the shop</ButtonLink>}
      >
        Nothing here yet. Add something you like and it waits for you.
      </EmptyState>
    </div>
  );
}
