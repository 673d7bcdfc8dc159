import type { Metadata } from "next";
import { AddToCartForm } from "@/components/shop/cart/add-to-cart-form";
import { Breadcrumb } from "@/components/shop/catalog/breadcrumb";
import { ProductDetails, WithdrawnNotice } from "@/components/shop/catalog/product-details";
import { MoreOfCategory } from "@/components/shop/catalog/product-grid";
import { ProductJsonLd } from "@/components/shop/catalog/product-json-ld";
import { ProductPromises } from "@/components/shop/orders/product-promises";
import { WishForm } from "@/components/shop/wishlist/wish-form";
import { NotFound } from "@/components/site/not-found";
import { viewer } from "@/lib/session/viewer";
import { getProduct } from "@/lib/shop/catalog/catalog-data";
import { isWished } from "@/lib/shop/wishlist/wishlist-data";
import { notFound as words } from "@/words/site/errors";

type ProductProps = PageProps<"/products/[slug]">;

export async function generateMetadata({ params }: ProductProps): Promise<Metadata> {
  const product = await getProduct((await params).slug);
  if (!product) return { title: words.tabTitle, robots: { index: false } };

  const { name, summary, slug, isWithdrawn } = product;
  return {
    title: name,
    robots: isWithdrawn ? { index: false } : undefined,
    description: summary,
    alternates: { canonical: `/products/${slug}` },
    openGraph: { title: name, description: summary, type: "website" },
  };
}

export default async function ProductPage({ params }: ProductProps) {
  const product = await getProduct((await params).slug);
  if (!product) return <NotFound />;

  const isOnList = await isWished(await viewer(), product.id);
  return (
    <>
      <Breadcrumb product={product} />
      <ProductDetails
        product={product}
        promises={<ProductPromises currency={product.price.currency} />}
      >
        {product.isWithdrawn ? (
          <WithdrawnNotice name={product.name} />
        ) : (
          <>
            <ProductJsonLd product={product} />
            <AddToCartForm productId={product.id} name={product.name} stock={product.stock} />
          </>
        )}
        {(isOnList || !product.isWithdrawn) && <WishForm product={product} isWished={isOnList} />}
      </ProductDetails>
      <MoreOfCategory product={product} />
    </>
  );
}
