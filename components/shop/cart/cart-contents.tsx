"use client";

import { type ReactNode, useOptimistic } from "react";
import { CartLineItem } from "@/components/shop/cart/cart-line-item";
import { CartSummary } from "@/components/shop/cart/cart-summary";
import type { LineChange } from "@/components/shop/cart/line-quantity-form";
import { RemovedLine } from "@/components/shop/cart/removed-line";
import { useRemoval } from "@/components/shop/cart/use-removal";
import { type CartLine, countPieces } from "@/lib/shop/cart/cart";
import { page as words } from "@/words/shop/cart/cart";

type CartContentsProps = {
  lines: CartLine[];
  /** beside the buttons of a line, by its product */
  beside: Record<string, ReactNode>;
  /** shown when there are no lines, or none any more */
  empty: ReactNode;
  /** below the lines */
  children: ReactNode;
};

export function CartContents({ lines, beside, empty, children }: CartContentsProps) {
  const [shown, expect] = useOptimistic(lines, applyChange);
  const { formProps, contents, ...removal } = useRemoval(shown, ({ id }) =>
    expect({ lineId: id, quantity: 0 }),
  );
  const isEmpty = shown.length === 0;

  return (
    <div
      className={
        isEmpty
          ? undefined
          : "lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] lg:grid-rows-[auto_1fr] lg:gap-x-12"
      }
    >
      <section
        ref={contents}
        tabIndex={-1}
        aria-label={words.contents(countPieces(shown))}
        className="min-w-0 rounded-md"
      >
        <RemovedLine {...removal} />
        {isEmpty ? (
          empty
        ) : (
          <ul className="grid [&_:is(a,button,input)]:scroll-my-28">
            {shown.map((line) => (
              <CartLineItem
                key={line.id}
                line={line}
                beside={beside[line.productId]}
                expect={expect}
                removeProps={formProps}
              />
            ))}
          </ul>
        )}
      </section>
      {!isEmpty && <CartSummary lines={shown} />}
      <div className="lg:col-start-1">{children}</div>
    </div>
  );
}

function applyChange(lines: CartLine[], { lineId, quantity }: LineChange): CartLine[] {
  if (quantity < 1) return lines.filter((line) => line.id !== lineId);
  return lines.map((line) => (line.id === lineId ? { ...line, quantity } : line));
}
