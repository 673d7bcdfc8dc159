"use client";

import Link from "next/link";
import { useCartCount } from "@/components/cart/cart-count";
import { Icon } from "@/components/ui/icons";
import { LinkPending } from "@/components/ui/link-pending";
import * as words from "@/words/cart";

/** The way to the cart; its name ends in the count. */
export function CartLink() {
  const { count } = useCartCount();
  return (
    <Link
      href="/cart"
      aria-label={words.linkTo(count)}
      className="flex min-h-11 items-center gap-2 rounded-md px-2 font-medium sm:px-3 transition-colors hover:bg-surface"
    >
      <Icon name="cart" />
      <span className="max-sm:sr-only">Cart</span>
      <span
        className={`grid h-6 min-w-6 place-items-center rounded-full px-1.5 text-sm tabular-nums ${
          count > 0 ? "bg-brand text-brand-ink" : "bg-surface text-muted"
        }`}
      >
        {count}
      </span>
      <LinkPending className="-ml-1" />
    </Link>
  );
}
