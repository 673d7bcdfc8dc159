import type { Route } from "next";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { formatMoney } from "@/lib/ground/format/money";
import { suggestProducts } from "@/lib/shop/catalog/catalog";
import { listProducts } from "@/lib/shop/catalog/catalog-data";
import { empty as words } from "@/words/shop/cart/cart";

/** Stands in place of the lines, with a few products from the cache. */
export async function NothingInCart() {
  const suggested = suggestProducts(await listProducts({}));
  return (
    <>
      <EmptyState
        title={words.title}
        picture={<Icon name="cart" className="size-10" />}
        action={<ButtonLink href="/">{words.browse}</ButtonLink>}
      >
        {words.text}
      </EmptyState>
      {suggested.length > 0 && (
        <>
          <h2 className="mt-12 mb-6">{words.suggestions}</h2>
          <div className="grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 lg:grid-cols-4">
            {suggested.map(({ id, slug, name, price }) => (
              <Link key={id} href={`/products/${slug}` as Route} className="group">
                <ProductPicture slug={slug} className="w-full rounded-lg" />
                <span className="mt-3 flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium underline-offset-4 group-hover:text-brand group-hover:underline">
                    {name} <LinkPending />
                  </span>
                  <span className="tabular-nums">{formatMoney(price)}</span>
                </span>
              </Link>
            ))}
          </div>
        </>
      )}
    </>
  );
}
