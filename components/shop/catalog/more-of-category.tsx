import { ProductGrid } from "@/components/shop/catalog/product-grid";
import { findCategory, type Product, stockNote } from "@/lib/shop/catalog/catalog";
import { listProducts } from "@/lib/shop/catalog/catalog-data";
import { product as words } from "@/words/shop/catalog/catalog";

/** A row of a wide screen. */
const MOST = 4;

/** What else there is enough of in the product's category, from the product on. */
export async function MoreOfCategory({ product }: { product: Product }) {
  const category = findCategory(product.category);
  const all = category ? await listProducts({ category: category.slug }) : [];
  const place = all.findIndex(({ id }) => id === product.id);
  const others = [...all.slice(place + 1), ...all.slice(0, Math.max(place, 0))];
  const more = others.filter(({ stock }) => stockNote(stock) === null).slice(0, MOST);
  if (!category || more.length === 0) return null;

  return (
    <section aria-labelledby="more" className="mt-16 border-line border-t pt-10 sm:mt-20">
      <h2 id="more" className="mb-6">
        {words.more(category.name)}
      </h2>
      {/* Three fill a row of a middling screen. */}
      <ProductGrid products={more} isBelow className="md:max-lg:*:nth-4:hidden" />
    </section>
  );
}
