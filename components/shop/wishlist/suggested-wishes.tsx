"use client";

import type { Route } from "next";
import { useOptimistic, useRef } from "react";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { WishButton } from "@/components/shop/wishlist/wish-button";
import { WishRefusal } from "@/components/shop/wishlist/wish-refusal";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { Link } from "@/components/ui/link";
import { formatMoney } from "@/lib/ground/format/money";
import type { ProductCard } from "@/lib/shop/catalog/catalog";
import { addToWishlist } from "@/lib/shop/wishlist/wishlist-actions";
import { suggestions as words } from "@/words/shop/wishlist/wishlist";

/** A product that is added moves to the list, and the focus stays here. */
export function SuggestedWishes({ products }: { products: ProductCard[] }) {
  const [shown, take] = useOptimistic(products, without);
  const heading = useRef<HTMLHeadingElement>(null);
  const { answer, isPending, formProps } = useOptimisticForm(addToWishlist, {
    onSend: () => heading.current?.focus({ preventScroll: true }),
    expect: (form) => take(String(form.get("productId"))),
  });

  return (
    <section aria-labelledby="suggestions" className="grid gap-6">
      <h2 ref={heading} id="suggestions" tabIndex={-1} className="w-fit">
        {words}
      </h2>
      {answer?.ok === false && <WishRefusal refusal={answer} isPending={isPending} />}
      <p role="status" className="sr-only">
        {answer?.ok && answer.message}
      </p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 lg:grid-cols-4">
        {shown.map((product) => (
          <li key={product.id} className="grid content-between gap-3">
            <Suggestion product={product} />
            <form {...formProps}>
              <input type="hidden" name="productId" value={product.id} />
              <WishButton product={product} variant="secondary" size="sm" className="w-full" />
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suggestion({ product: { slug, name, price } }: { product: ProductCard }) {
  return (
    <div>
      <ProductPicture slug={slug} className="w-full rounded-lg" />
      <div className="mt-3 xl:flex xl:items-baseline xl:justify-between xl:gap-x-3">
        <Link
          href={`/products/${slug}` as Route}
          className="font-medium underline-offset-4 hover:text-brand hover:underline"
        >
          {name}
        </Link>
        <p className="tabular-nums">{formatMoney(price)}</p>
      </div>
    </div>
  );
}

const without = (products: ProductCard[], addedId: string) =>
  products.filter(({ id }) => id !== addedId);
