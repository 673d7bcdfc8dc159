import type { Metadata } from "next";
import { CartContents } from "@/components/cart/cart-contents";
import { EmptyCart } from "@/components/cart/empty-cart";
import { PageHeading } from "@/components/ui/page-heading";
import { getCart } from "@/lib/cart/cart-data";
import { viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Cart" };

export default async function CartPage() {
  const cart = await getCart(await viewer());

  return (
    <>
      <PageHeading>Your cart</PageHeading>
      {cart && cart.lines.length > 0 ? <CartContents lines={cart.lines} /> : <EmptyCart />}
    </>
  );
}
