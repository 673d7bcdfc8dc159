import type { Route } from "next";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { StockBadge } from "@/components/shop/catalog/stock-badge";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { formatMoney } from "@/lib/ground/format/money";
import type { ProductCard } from "@/lib/shop/catalog/catalog";

/** What a wide screen shows of the first page: one row. */
const ABOVE_THE_FOLD = 4;

type ProductGridProps = {
  products: ProductCard[];
  /** below other things, so that no picture is wanted at once */
  isBelow?: boolean;
  className?: string;
};

export function ProductGrid({ products, isBelow = false, className }: ProductGridProps) {
  return (
    <ul
      className={cx(
        "grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4",
        className,
      )}
    >
      {products.map((product, place) => (
        <li key={product.id}>
          <GridItem product={product} isInView={!isBelow && place < ABOVE_THE_FOLD} />
        </li>
      ))}
    </ul>
  );
}

function GridItem({ product, isInView }: { product: ProductCard; isInView: boolean }) {
  const { slug, name, summary, price, stock } = product;
  return (
    <article className="group relative rounded-lg outline-brand outline-offset-4 has-focus-visible:outline-2">
      <div className="relative overflow-hidden rounded-lg transition-shadow duration-300 group-hover:shadow-lift">
        <ProductPicture
          slug={slug}
          wanted={isInView ? "soon" : "later"}
          className={cx(
            "w-full transition-transform duration-300 group-hover:scale-[1.03]",
            stock === 0 && "opacity-60",
          )}
        />
        <StockBadge stock={stock} className="absolute top-3 left-3 max-sm:top-2 max-sm:left-2" />
      </div>
      <div className="mt-3 xl:flex xl:items-baseline xl:justify-between xl:gap-x-3">
        <h3 className="font-medium font-sans text-base">
          <Link
            href={`/products/${slug}` as Route}
            className="after:absolute after:inset-0 focus-visible:outline-none group-hover:text-brand"
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
