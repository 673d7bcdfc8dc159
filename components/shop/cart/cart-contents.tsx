"use client";

import { type ReactNode, useActionState, useOptimistic } from "react";
import { CartLineItem } from "@/components/shop/cart/cart-line-item";
import { CartSummary } from "@/components/shop/cart/cart-summary";
import { RemovedLine } from "@/components/shop/cart/removed-line";
import type { LineChange } from "@/components/shop/cart/use-line-quantity";
import { useRemoval } from "@/components/shop/cart/use-removal";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { type CartLine, countPieces } from "@/lib/shop/cart/cart";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { page as words } from "@/words/shop/cart/cart";

type CartContentsProps = {
  lines: CartLine[];
  /** what stands beside the buttons of a line, by its product */
  beside: Record<string, ReactNode>;
  /** what stands here when there are no lines, or none any more */
  empty: ReactNode;
  /** what stands below the lines */
  children: ReactNode;
};

/** The lines and what they cost, running ahead of the server's answers. */
export function CartContents({ lines, beside, empty, children }: CartContentsProps) {
  const [shown, expect] = useOptimistic(lines, applyChange);
  const removal = useRemoval(shown, ({ id }) => expect({ lineId: id, quantity: 0 }));
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
        ref={removal.contents}
        tabIndex={-1}
        aria-label={words.contents(countPieces(shown))}
        className="min-w-0 rounded-md"
      >
        <RemovalNews {...removal} />
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
                remove={removal.remove}
                onRemove={(event) => removal.removeAtOnce(event, line)}
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

/**
 * What came of the latest removal, in reach wherever the reader is in a long cart. A plain POST that takes it back is
 * refused here: the page after it knows of no removal.
 */
function RemovalNews({ told, nth, isPending, focusContents }: ReturnType<typeof useRemoval>) {
  const [undone, undo] = useActionState(addToCart, null);
  const refusal = [told, undone].find((answer) => answer?.ok === false);
  return (
    <>
      {refusal?.ok === false && (
        <div className="mb-5">
          <ErrorSummary message={refusal.message} isPending={isPending} />
        </div>
      )}
      <div role="status" className="sticky top-2 z-10">
        {told?.ok && told.message && (
          <RemovedLine
            key={nth}
            message={told.message}
            fields={told.undo}
            undo={undo}
            onUndo={focusContents}
          />
        )}
      </div>
    </>
  );
}

function applyChange(lines: CartLine[], { lineId, quantity }: LineChange): CartLine[] {
  if (quantity < 1) return lines.filter((line) => line.id !== lineId);
  return lines.map((line) => (line.id === lineId ? { ...line, quantity } : line));
}
