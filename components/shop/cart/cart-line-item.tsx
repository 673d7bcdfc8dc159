"use client";

import type { Route } from "next";
import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import { type LineChange, LineQuantityForm } from "@/components/shop/cart/line-quantity-form";
import { removeButtonId } from "@/components/shop/cart/use-removal";
import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { StockBadge } from "@/components/shop/catalog/stock-badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { formatMoney } from "@/lib/ground/format/money";
import { type CartLine, lineProblem, priceNotice } from "@/lib/shop/cart/cart";
import { canBeBought } from "@/lib/shop/catalog/catalog";
import { line as words } from "@/words/shop/cart/cart";

type CartLineItemProps = RemoveFormProps & {
  /** what else can be done with its product */
  beside: ReactNode;
  expect: (change: LineChange) => void;
};

export function CartLineItem({ line, beside, expect, removeProps }: CartLineItemProps) {
  const { slug, name, price, quantity, stock, isWithdrawn } = line;
  const isOnSale = canBeBought(line);
  const problem = lineProblem(line);
  const notice = priceNotice(line);

  return (
    <li className="flex gap-4 border-line border-b py-5 first:pt-0 sm:gap-6">
      <ProductPicture
        slug={slug}
        className={cx("size-22 shrink-0 rounded-md sm:size-28", !isOnSale && "opacity-60")}
      />
      <div className="grid min-w-0 flex-1 gap-3">
        <div className="flex items-baseline justify-between gap-x-4">
          <Link
            href={`/products/${slug}` as Route}
            className="min-w-0 font-medium text-lg underline-offset-4 [overflow-wrap:anywhere] hover:text-brand hover:underline"
          >
            {name}
          </Link>
          <p className={cx("shrink-0 tabular-nums", !isOnSale && "text-muted line-through")}>
            {formatMoney({ cents: price.cents * quantity, currency: price.currency })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
          <p className="tabular-nums">{words.each(formatMoney(price))}</p>
          {!isWithdrawn && <StockBadge stock={stock} />}
        </div>
        {notice && <p className="font-medium text-sm text-warning">{notice}</p>}
        {problem && <p className="font-medium text-danger text-sm">{problem}</p>}
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1 sm:gap-x-4">
          <LineQuantityForm line={line} expect={expect} />
          <div className={cx(!isOnSale && "-ml-3.5")}>
            <RemoveForm line={line} removeProps={removeProps} />
          </div>
          {beside}
        </div>
      </div>
    </li>
  );
}

type RemoveFormProps = {
  line: CartLine;
  removeProps: Pick<ComponentProps<"form">, "action" | "onSubmit">;
};

function RemoveForm({ line, removeProps }: RemoveFormProps) {
  const describes = `line-${line.id}`;
  return (
    <form {...removeProps}>
      <input type="hidden" name="lineId" value={line.id} />
      <Button
        type="submit"
        variant="quiet"
        size="sm"
        className="min-h-11"
        id={removeButtonId(line)}
        aria-describedby={describes}
        onKeyDown={pressOnce}
      >
        {words.remove}
        <span id={describes} hidden>
          {line.name}
        </span>
      </Button>
    </form>
  );
}

// The focus moves to the next line's button: a held key would empty the cart.
function pressOnce(event: KeyboardEvent) {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
