"use client";

import { useOptimistic } from "react";
import { CartLineItem } from "@/components/cart/cart-line-item";
import { CartSummary } from "@/components/cart/cart-summary";
import type { CartLine } from "@/lib/cart/cart";

/** A change of one line that the server has yet to confirm; no pieces means removed. */
export type LineChange = { lineId: string; quantity: number };

type CartContentsProps = {
  lines: CartLine[];
  /** which products are on the wishlist, too */
  wishedIds: string[];
};

/** The lines and what they cost, running ahead of the server's answers. */
export function CartContents({ lines, wishedIds }: CartContentsProps) {
  const [shown, expect] = useOptimistic(lines, applyChange);

  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-12">
      <ul className="grid">
        {shown.map((line) => (
          <CartLineItem
            key={line.id}
            line={line}
            isWished={wishedIds.includes(line.productId)}
            expect={expect}
          />
        ))}
      </ul>
      <CartSummary lines={shown} />
    </div>
  );
}

function applyChange(lines: CartLine[], { lineId, quantity }: LineChange): CartLine[] {
  if (quantity < 1) return lines.filter((line) => line.id !== lineId);
  return lines.map((line) => (line.id === lineId ? { ...line, quantity } : line));
}
