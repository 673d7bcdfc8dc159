"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { useCartCount } from "@/components/cart/cart-count";
import { CartLineItem } from "@/components/cart/cart-line-item";
import { CartSummary } from "@/components/cart/cart-summary";
import { removeButtonId } from "@/components/cart/remove-line-form";
import { RemovedLine } from "@/components/cart/removed-line";
import { alwaysAnswered } from "@/components/ui/always-answered";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type CartLine, countPieces, removal } from "@/lib/cart/cart";
import { removeFromCart } from "@/lib/cart/cart-actions";
import type { FormResult } from "@/lib/form-result";
import { page as words } from "@/words/cart";

/** A change of one line that the server has yet to confirm; no pieces means removed. */
export type LineChange = { lineId: string; quantity: number };

type CartContentsProps = {
  lines: CartLine[];
  /** which products are on the wishlist, too */
  wishedIds: string[];
  /** what stands here when there are no lines, or none any more */
  empty: ReactNode;
};

const removeLine = alwaysAnswered(removeFromCart);

/** The lines and what they cost, running ahead of the server's answers. */
export function CartContents({ lines, wishedIds, empty }: CartContentsProps) {
  const [answer, remove, isRemoving] = useActionState(removeLine, null);
  const [shown, expect] = useOptimistic(lines, applyChange);
  const [told, tell] = useOptimistic<FormResult | null>(answer);
  const [removals, setRemovals] = useState(0);
  const cartCount = useCartCount();
  const contents = useRef<HTMLElement>(null);

  function removeAtOnce(event: FormEvent<HTMLFormElement>, line: CartLine) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    focusBeside(line);
    setRemovals((count) => count + 1);
    startTransition(() => {
      expect({ lineId: line.id, quantity: 0 });
      tell({ ok: true, ...removal(line) });
      cartCount.expect(-line.quantity);
      remove(form);
    });
  }

  // The pressed button goes with its line: the keyboard goes on at the line that takes its place.
  function focusBeside(line: CartLine) {
    const place = shown.indexOf(line);
    const beside = shown[place + 1] ?? shown[place - 1];
    const button = beside && document.getElementById(removeButtonId(beside));
    (button ?? contents.current)?.focus({ preventScroll: true });
  }

  const isEmpty = shown.length === 0;
  return (
    <div className={isEmpty ? undefined : "lg:grid lg:grid-cols-[1fr_22rem] lg:gap-x-12"}>
      <section
        ref={contents}
        tabIndex={-1}
        aria-label={words.contents(countPieces(shown))}
        className="min-w-0 rounded-md"
      >
        {told?.ok === false && <ErrorSummary message={told.message} isPending={isRemoving} />}
        <div role="status" className="sticky top-2 z-10">
          {told?.ok && told.message && (
            <RemovedLine
              key={removals}
              message={told.message}
              undo={told.undo}
              onUndo={() => contents.current?.focus({ preventScroll: true })}
            />
          )}
        </div>
        {isEmpty ? (
          empty
        ) : (
          <ul className="grid">
            {shown.map((line) => (
              <CartLineItem
                key={line.id}
                line={line}
                isWished={wishedIds.includes(line.productId)}
                expect={expect}
                remove={remove}
                onRemove={(event) => removeAtOnce(event, line)}
              />
            ))}
          </ul>
        )}
      </section>
      {!isEmpty && <CartSummary lines={shown} />}
    </div>
  );
}

function applyChange(lines: CartLine[], { lineId, quantity }: LineChange): CartLine[] {
  if (quantity < 1) return lines.filter((line) => line.id !== lineId);
  return lines.map((line) => (line.id === lineId ? { ...line, quantity } : line));
}
