import type { Route } from "next";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { StockBadge } from "@/components/shop/catalog/stock-badge";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { formatMoney } from "@/lib/ground/format/money";
import {
  findCategory,
  type Product,
  type ProductCard,
  stockNote,
} from "@/lib/shop/catalog/catalog";
import { listProducts } from "@/lib/shop/catalog/catalog-data";
import { product as words } from "@/words/shop/catalog/catalog";

/** On a wide screen; it shows one row of the first page. */
const IN_A_ROW = 4;

type ProductGridProps = {
  products: ProductCard[];
  /** below other content, so that no picture is needed at once */
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
          <GridItem product={product} isInView={!isBelow && place < IN_A_ROW} />
        </li>
      ))}
    </ul>
  );
}

/** Other products of the category that are well in stock, those after this one first. */
export async function MoreOfCategory({ product }: { product: Product }) {
  const category = findCategory(product.category);
  const all = category ? await listProducts({ category: category.slug }) : [];
  const place = all.findIndex(({ id }) => id === product.id);
  const others = [...all.slice(place + 1), ...all.slice(0, Math.max(place, 0))];
  const more = others.filter(({ stock }) => stockNote(stock) === null).slice(0, IN_A_ROW);
  if (!category || more.length === 0) return null;

  return (
    <section aria-labelledby="more" className="mt-16 border-line border-t pt-10 sm:mt-20">
      <h2 id="more" className="mb-6">
        {words.more(category.name)}
      </h2>
      {/* A row of a medium screen has three. */}
      <ProductGrid products={more} isBelow className="md:max-lg:*:nth-4:hidden" />
    </section>
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
