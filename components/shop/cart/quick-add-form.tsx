"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { alwaysAnswered } from "@/components/ui/form/always-answered";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { add as words } from "@/words/shop/cart/cart";

const add = alwaysAnswered(addToCart);

/** Adds one piece; for more there is the product's page. Its parts are the wrapping row's: the answer has a line below. */
export function QuickAddForm({ product }: { product: { id: string; name: string } }) {
  const [answer, formAction, isPending] = useActionState(add, null);
  const { expect } = useCartCount();

  function addAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => {
      expect(1);
      formAction(form);
    });
  }

  return (
    <form action={formAction} onSubmit={addAtOnce} className="contents">
      {answer?.ok === false && (
        <div className="w-full">
          <ErrorSummary message={answer.message} isPending={isPending} />
        </div>
      )}
      <input type="hidden" name="productId" value={product.id} />
      <input type="hidden" name="quantity" value="1" />
      <SubmitButton
        variant="secondary"
        size="sm"
        className="min-h-11"
        isPending={isPending}
        aria-describedby={`add-${product.id}`}
      >
        {words.button}
      </SubmitButton>
      <span id={`add-${product.id}`} hidden>
        {product.name}
      </span>
      <p role="status" className="order-last min-h-5 w-full text-muted text-sm">
        {answer?.ok && answer.message}
      </p>
    </form>
  );
}
