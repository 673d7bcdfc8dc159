import type { ReactNode } from "react";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { StockBadge } from "@/components/shop/catalog/stock-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/ground/format/money";
import type { Product } from "@/lib/shop/catalog/catalog";
import { withdrawn, product as words } from "@/words/shop/catalog/catalog";

type ProductDetailsProps = {
  product: Product;
  children: ReactNode;
  /** while the product is sold */
  promises: ReactNode;
};

export function ProductDetails({ product, children, promises }: ProductDetailsProps) {
  const { slug, name, price, stock, description, details, isWithdrawn } = product;
  return (
    <article className="grid gap-7 md:grid-cols-2 md:gap-14">
      <ProductPicture
        slug={slug}
        wanted="first"
        className="w-full self-start rounded-lg md:sticky md:top-8"
      />
      <div className="md:py-2">
        <h1>{name}</h1>
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          {isWithdrawn ? (
            <Badge>{withdrawn.badge}</Badge>
          ) : (
            <>
              <p className="text-2xl tabular-nums">{formatMoney(price)}</p>
              <p className="text-muted text-sm">{words.vat}</p>
              <StockBadge stock={stock} />
            </>
          )}
        </div>
        <p className="mt-5 text-lg">{description}</p>
        <div className="mt-7 grid gap-3">{children}</div>
        <h2 className="mt-9 text-subheading">{words.details}</h2>
        <ul className="mt-3 grid gap-2 border-line border-t pt-4 text-muted">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
        {!isWithdrawn && promises}
      </div>
    </article>
  );
}

/** In place of "Add to cart". The page stays: carts, wishlists and old links lead to it. */
export function WithdrawnNotice({ name }: { name: string }) {
  return (
    <Notice tone="info" title={withdrawn.title(name)}>
      <Link href="/">{withdrawn.action}</Link>
    </Notice>
  );
}
