import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ProductPicture } from "@/components/catalog/product-picture";
import { StockBadge } from "@/components/catalog/stock-badge";
import { Badge } from "@/components/ui/badge";
import { findCategory, type Product } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";

type ProductDetailsProps = {
  product: Product;
  /** what can be done with it */
  children: ReactNode;
};

export function ProductDetails({ product, children }: ProductDetailsProps) {
  const category = findCategory(product.category);
  return (
    <article className="grid gap-8 md:grid-cols-2 md:gap-14">
      <ProductPicture slug={product.slug} isPriority className="w-full rounded-lg" />
      <div className="md:py-4">
        {category && (
          <Link
            href={`/?category=${category.slug}` as Route}
            className="inline-block min-h-6 text-muted underline-offset-4 hover:text-brand hover:underline"
          >
            {category.name}
          </Link>
        )}
        <h1 className="mt-1">{product.name}</h1>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {product.isWithdrawn ? (
            <Badge>Not sold any more</Badge>
          ) : (
            <>
              <p className="text-xl tabular-nums">{formatMoney(product.price)}</p>
              <StockBadge stock={product.stock} />
            </>
          )}
        </div>
        <p className="mt-5 text-lg">{product.description}</p>
        <div className="mt-7">{children}</div>
        <h2 className="mt-9 text-subheading">Details</h2>
        <ul className="mt-3 grid gap-2 border-line border-t pt-4 text-muted">
          {product.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}
