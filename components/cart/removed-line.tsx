"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useCartCount } from "@/components/cart/cart-count";
import { alwaysAnswered } from "@/components/ui/always-answered";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { addToCart } from "@/lib/cart/cart-actions";
import { line as words } from "@/words/cart";

type RemovedLineProps = {
  message: string;
  /** the fields that put it back; none when it cannot be had any more */
  undo?: Record<string, string>;
  /** pressed; the button will go */
  onUndo: () => void;
};

const putBack = alwaysAnswered(addToCart);

/** Says what was removed, and puts it back. */
export function RemovedLine({ message, undo, onUndo }: RemovedLineProps) {
  const [answer, formAction, isPending] = useActionState(putBack, null);
  const cartCount = useCartCount();

  function undoAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onUndo();
    startTransition(() => {
      cartCount.expect(Number(form.get("quantity")));
      formAction(form);
    });
  }

  return (
    <div className="mb-5 grid gap-3 rounded-md border border-line bg-raised px-4 py-1.5 shadow-card">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <p>{answer?.ok ? answer.message : message}</p>
        {undo && !answer?.ok && (
          <form action={formAction} onSubmit={undoAtOnce} className="-mr-3">
            {Object.entries(undo).map(([name, value]) => (
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
