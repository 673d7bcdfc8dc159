import type { Route } from "next";
import Link from "next/link";
import { ProductPicture } from "@/components/catalog/product-picture";
import { StockBadge } from "@/components/catalog/stock-badge";
import { LinkPending } from "@/components/ui/link-pending";
import type { ProductCard } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";

const ABOVE_THE_FOLD = 4;

export function ProductGrid({ products }: { products: ProductCard[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, place) => (
        <li key={product.id}>
          <GridItem product={product} isPriority={place < ABOVE_THE_FOLD} />
        </li>
      ))}
    </ul>
  );
}

function GridItem({ product, isPriority }: { product: ProductCard; isPriority: boolean }) {
  const { slug, name, summary, price, stock } = product;
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-lg">
        <ProductPicture
          slug={slug}
          isPriority={isPriority}
          className={`w-full transition-transform duration-300 group-hover:scale-[1.03] ${stock > 0 ? "" : "opacity-60"}`}
        />
        <StockBadge stock={stock} className="absolute top-3 left-3" />
      </div>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3>
          <Link
            href={`/products/${slug}` as Route}
            className="font-medium font-sans text-base after:absolute after:inset-0 group-hover:text-brand"
          >
            {name} <LinkPending />
          </Link>
        </h3>
        <p className="tabular-nums">{formatMoney(price)}</p>
      </div>
      <p className="mt-0.5 text-muted text-sm">{summary}</p>
    </article>
  );
}
