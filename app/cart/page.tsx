import type { Metadata } from "next";
import { AsideCarts } from "@/components/shop/cart/aside-carts";
import { CartContents } from "@/components/shop/cart/cart-contents";
import { NothingInCart } from "@/components/shop/cart/nothing-in-cart";
import { WaitingOrder } from "@/components/shop/cart/waiting-order";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { viewer } from "@/lib/session/viewer";
import { getCart } from "@/lib/shop/cart/cart-data";
import { listWishedIds } from "@/lib/shop/wishlist/wishlist-data";
import { aside, page as words } from "@/words/shop/cart/cart";

export const metadata: Metadata = { title: words.title };

export default async function CartPage({ searchParams }: PageProps<"/cart">) {
  const asking = await viewer();
  const lines = (await getCart(asking))?.lines ?? [];
  const wishedIds = lines.length > 0 ? await listWishedIds(asking) : [];
  const { back, forgot } = await searchParams;

  return (
    <>
      <PageHeading>{words.heading}</PageHeading>
      {typeof back === "string" && (
        <Notice tone="success" role="status" title={aside.isBack} className="mb-8">
          {Number(back) > 0 && aside.isBackWithFewer}
        </Notice>
      )}
      {forgot && (
        <Notice tone="success" role="status" className="mb-8">
          {aside.isForgotten}
        </Notice>
      )}
      {lines.length === 0 && <WaitingOrder viewer={asking} />}
      <CartContents lines={lines} wishedIds={wishedIds} empty={<NothingInCart />}>
        <AsideCarts viewer={asking} />
      </CartContents>
    </>
  );
}
