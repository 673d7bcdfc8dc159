import { NothingInCart } from "@/components/cart/nothing-in-cart";
import { WaitingOrder } from "@/components/cart/waiting-order";
import type { Viewer } from "@/lib/viewer";

/** Where there is nothing to order; the cart may have become an order that waits. */
export function EmptyCart({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <WaitingOrder viewer={viewer} />
      <NothingInCart />
    </>
  );
}
