"use client";

import { type ComponentProps, type FormEvent, startTransition, useActionState } from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { alwaysAnswered } from "@/components/ui/form/always-answered";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { line as words } from "@/words/shop/cart/cart";

type RemovedLineProps = {
  message: string;
  /** what puts it back; nothing when it cannot be had any more */
  fields?: Record<string, string>;
  /** of a plain POST */
  undo: ComponentProps<"form">["action"];
  /** pressed; the button will go */
  onUndo: () => void;
};

const putBack = alwaysAnswered(addToCart);

/** Says what was removed, and puts it back. */
export function RemovedLine({ message, fields, undo, onUndo }: RemovedLineProps) {
  const [answer, send, isPending] = useActionState(putBack, null);
  const cartCount = useCartCount();

  function undoAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onUndo();
    startTransition(() => {
      cartCount.expect(Number(form.get("quantity")));
      send(form);
    });
  }

  return (
    <div className="mb-5 grid gap-3 rounded-md border border-line bg-raised px-4 py-1.5 shadow-card">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <p>{answer?.ok ? answer.message : message}</p>
        {fields && !answer?.ok && (
          <form action={undo} onSubmit={undoAtOnce} className="-mr-3">
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
