"use client";

import { useActionState } from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import type { useRemoval } from "@/components/shop/cart/use-removal";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { line as words } from "@/words/shop/cart/cart";

type RemovedLineProps = Omit<ReturnType<typeof useRemoval>, "formProps" | "contents">;

/** Tells of the latest removal, within reach in a long cart. */
export function RemovedLine({ latest, nth, isPending, focusContents }: RemovedLineProps) {
  // For a plain POST that undoes a removal. A refusal is shown here, because the page after it
  // knows of no removal.
  const [undone, undo] = useActionState(addToCart, null);
  const refusal = [latest, undone].find((answer) => answer?.ok === false);
  return (
    <>
      {refusal?.ok === false && (
        <div className="mb-5">
          <ErrorSummary message={refusal.message} isPending={isPending} />
        </div>
      )}
      <div role="status" className="sticky top-2 z-10">
        {latest?.ok && latest.message && (
          <Undo
            key={nth}
            message={latest.message}
            fields={latest.undo}
            plainUndo={undo}
            onUndo={focusContents}
          />
        )}
      </div>
    </>
  );
}

type UndoProps = {
  message: string;
  /** of the form that puts the line back; nothing when it cannot be bought any more */
  fields?: Record<string, string>;
  plainUndo: (form: FormData) => void;
  /** the button will disappear */
  onUndo: () => void;
};

function Undo({ message, fields, plainUndo, onUndo }: UndoProps) {
  const cartCount = useCartCount();
  const { answer, isPending, formProps } = useOptimisticForm(addToCart, {
    onSend: onUndo,
    expect: (form) => cartCount.expect(Number(form.get("quantity"))),
  });

  return (
    <div className="mb-5 grid gap-3 rounded-md border border-line bg-raised px-4 py-1.5 shadow-card">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <p>{answer?.ok ? answer.message : message}</p>
        {fields && !answer?.ok && (
          <form {...formProps} action={plainUndo} className="-mr-3">
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton variant="quiet" isPending={isPending}>
              {words.undo}
            </SubmitButton>
          </form>
        )}
      </div>
      {answer?.ok === false && <ErrorSummary message={answer.message} isPending={isPending} />}
    </div>
  );
}
