import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CartContents } from "@/components/shop/cart/cart-contents";
import { NothingInCart } from "@/components/shop/cart/nothing-in-cart";
import { SetAsideCarts } from "@/components/shop/cart/set-aside-carts";
import { WaitingOrder } from "@/components/shop/orders/waiting-order";
import { WishForm } from "@/components/shop/wishlist/wish-form";
import { PageHeading } from "@/components/ui/page-heading";
import { type Viewer, viewer } from "@/lib/session/viewer";
import type { CartLine } from "@/lib/shop/cart/cart";
import { getCart } from "@/lib/shop/cart/cart-data";
import { listWishedIds } from "@/lib/shop/wishlist/wishlist-data";
import { page as words } from "@/words/shop/cart/cart";

export const metadata: Metadata = { title: words.title };

export default async function CartPage() {
  const asking = await viewer();
  const lines = (await getCart(asking))?.lines ?? [];

  return (
    <>
      <PageHeading>{words.heading}</PageHeading>
      {lines.length === 0 && <WaitingOrder viewer={asking} />}
      <CartContents lines={lines} beside={await wishForms(asking, lines)} empty={<NothingInCart />}>
        <SetAsideCarts viewer={asking} />
      </CartContents>
    </>
  );
}

/** A wish form for each product. A withdrawn product can only be removed from the wishlist. */
async function wishForms(asking: Viewer, lines: CartLine[]): Promise<Record<string, ReactNode>> {
  const wishedIds = lines.length > 0 ? await listWishedIds(asking) : [];
  const forms: Record<string, ReactNode> = {};
  for (const { productId: id, name, isWithdrawn } of lines) {
    const isWished = wishedIds.includes(id);
    if (!isWished && isWithdrawn) continue;
    forms[id] = <WishForm product={{ id, name }} isWished={isWished} next="/cart" isCompact />;
  }
  return forms;
}
