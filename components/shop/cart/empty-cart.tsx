import { NothingInCart } from "@/components/shop/cart/nothing-in-cart";
import { WaitingOrder } from "@/components/shop/orders/waiting-order";
import type { Viewer } from "@/lib/session/viewer";

/** Where there is nothing to order; the cart may have become an order that waits. */
export function EmptyCart({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <WaitingOrder viewer={viewer} />
      <NothingInCart />
    </>
  );
}
