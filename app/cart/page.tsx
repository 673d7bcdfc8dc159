import type { Metadata } from "next";
import { AsideCarts } from "@/components/cart/aside-carts";
import { CartContents } from "@/components/cart/cart-contents";
import { EmptyCart } from "@/components/cart/empty-cart";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getCart } from "@/lib/cart/cart-data";
import { viewer } from "@/lib/viewer";
import { listWishedIds } from "@/lib/wishlist/wishlist-data";

export const metadata: Metadata = { title: "Cart" };

export default async function CartPage({ searchParams }: PageProps<"/cart">) {
  const asking = await viewer();
  const cart = await getCart(asking);
  const { back, forgot } = await searchParams;

  return (
    <>
      <PageHeading>Your cart</PageHeading>
      {typeof back === "string" && (
        <Notice tone="success" role="status" title="Your other cart is back" className="mb-8">
          {Number(back) > 0 && "Of some things there are fewer left than you had in it."}
        </Notice>
      )}
      {forgot && (
        <Notice tone="success" role="status" className="mb-8">
          The other cart is forgotten.
        </Notice>
      )}
      {cart && cart.lines.length > 0 ? (
        <CartContents lines={cart.lines} wishedIds={await listWishedIds(asking)} />
      ) : (
        <EmptyCart viewer={asking} />
      )}
      <AsideCarts viewer={asking} />
    </>
  );
}
