"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import * as words from "@/words/shop/cart/cart";

const Context = createContext({ count: 0, expect: (_change: number) => {} });

/** The pieces in the cart. Forms can change the count before the server answers. */
export function CartCount({ count, children }: { count: number; children: ReactNode }) {
  const [shown, expect] = useOptimistic(count, (now, change: number) => Math.max(0, now + change));
  return <Context value={{ count: shown, expect }}>{children}</Context>;
}

/** Call `expect(change)` in the transition of the action that makes the change. */
export const useCartCount = () => useContext(Context);

export function CartLink() {
  const { count } = useCartCount();
  return (
    <>
      <Link
        href="/cart"
        aria-label={words.linkTo(count)}
        className="relative flex min-h-11 items-center gap-2 rounded-md px-2 font-medium transition-colors hover:bg-surface sm:px-3"
      >
        <Icon name="cart" />
        <span className="max-sm:sr-only">{words.link}</span>{" "}
        <span
          className={cx(
            "grid h-6 min-w-6 place-items-center rounded-full px-1.5 text-sm tabular-nums",
            count > 0 ? "bg-brand text-brand-ink" : "bg-surface text-muted",
          )}
        >
          {count}
        </span>
        <LinkPending className="absolute right-0.5 sm:right-1" />
      </Link>
      <SpokenCount count={count} />
    </>
  );
}

const QUIET_MS = 600;

/** Tells screen readers a new count once, when no more clicks follow and the answer has come. */
function SpokenCount({ count }: { count: number }) {
  const known = useRef(count);
  const [said, say] = useState("");

  useEffect(() => {
    if (count === known.current) return;

    const timer = setTimeout(() => {
      known.current = count;
      say(words.linkTo(count));
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [count]);

  return (
    <span aria-live="polite" className="sr-only">
      {said}
    </span>
  );
}
