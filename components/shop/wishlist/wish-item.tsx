"use client";

import type { Route } from "next";
import type { ComponentProps } from "react";
import { QuickAddForm } from "@/components/shop/cart/quick-add-form";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { StockBadge } from "@/components/shop/catalog/stock-badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { formatMoney } from "@/lib/ground/format/money";
import type { ShownProduct } from "@/lib/shop/catalog/catalog";
import { canBeBought } from "@/lib/shop/catalog/catalog";
import * as words from "@/words/shop/wishlist/wishlist";

type WishItemProps = {
  wish: ShownProduct;
  /** of the form that removes it */
  removeProps: Pick<ComponentProps<"form">, "action" | "onSubmit">;
};

export function WishItem({ wish, removeProps }: WishItemProps) {
  const { id, slug, name, price, stock, isWithdrawn } = wish;
  const isOnSale = canBeBought(wish);
  return (
    <li className="flex gap-4 border-line border-b py-5 sm:gap-6">
      <ProductPicture
        slug={slug}
        className={cx("size-22 shrink-0 rounded-md sm:size-28", !isOnSale && "opacity-60")}
      />
      <div className="grid min-w-0 flex-1 content-between gap-2">
        <div className="grid gap-1">
          <div className="flex items-baseline justify-between gap-x-4">
            <Link
              href={`/products/${slug}` as Route}
              className="min-w-0 font-medium text-lg underline-offset-4 [overflow-wrap:anywhere] hover:text-brand hover:underline"
            >
              {name}
            </Link>
            {!isWithdrawn && <p className="shrink-0 tabular-nums">{formatMoney(price)}</p>}
          </div>
          {isWithdrawn ? (
            <p className="text-muted">{words.notSold(name)}</p>
          ) : (
            <StockBadge stock={stock} className="w-fit" />
          )}
        </div>
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          {isOnSale && <QuickAddForm product={wish} />}
          <form {...removeProps} className={cx(!isOnSale && "-ml-3.5")}>
            <input type="hidden" name="productId" value={id} />
            <Button
              type="submit"
              variant="quiet"
              size="sm"
              className="min-h-11"
              aria-describedby={`wished-${id}`}
            >
              {words.remove}
              <span id={`wished-${id}`} hidden>
                {name}
              </span>
            </Button>
          </form>
        </div>
      </div>
    </li>
  );
}
