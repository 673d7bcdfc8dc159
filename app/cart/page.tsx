import type { Metadata } from "next";
import { CartContents } from "@/components/cart/cart-contents";
import { EmptyCart } from "@/components/cart/empty-cart";
import { PageHeading } from "@/components/ui/page-heading";
import { getCart } from "@/lib/cart/cart-data";
import { viewer } from "@/lib/viewer";
import { listWishedIds } from "@/lib/wishlist/wishlist-data";

export const metadata: Metadata = { title: "Cart" };

export default async function CartPage() {
  const asking = await viewer();
  const cart = await getCart(asking);

  return (
    <>
      <PageHeading>Your cart</PageHeading>
      {cart && cart.lines.length > 0 ? (
        <CartContents lines={cart.lines} wishedIds={await listWishedIds(asking)} />
      ) : (
        <EmptyCart viewer={asking} />
      )}
    </>
  );
}
