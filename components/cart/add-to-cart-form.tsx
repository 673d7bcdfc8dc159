"use client";

import { type FormEvent, startTransition, useActionState, useState } from "react";
import { useCartCount } from "@/components/cart/cart-count";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Stepper } from "@/components/ui/stepper";
import { SubmitButton } from "@/components/ui/submit-button";
import { MAX_QUANTITY } from "@/lib/cart/cart";
import { addToCart } from "@/lib/cart/cart-actions";

type AddToCartFormProps = { productId: string; name: string; stock: number };

/** Sends itself as a plain POST; with JavaScript the header's count runs ahead of the answer. */
export function AddToCartForm({ productId, name, stock }: AddToCartFormProps) {
  const [answer, formAction, isPending] = useActionState(addToCart, null);
  const [typed, setTyped] = useState("1");
  const { expect } = useCartCount();
  const most = Math.min(stock, MAX_QUANTITY);
  const quantity = Number(typed);

  // From what was typed last, not from what is on the page: clicks can be quicker than it.
  const step = (by: number) =>
    setTyped((last) => String(Math.min(Math.max(Number(last) + by, 1), most)));

  function addAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => {
      if (quantity >= 1 && quantity <= most) expect(quantity);
      formAction(form);
    });
  }

  const refusal = answer?.ok === false && (
    <ErrorSummary
      message={answer.message}
      fieldErrors={{ quantity: answer.fieldErrors?.quantity }}
      isPending={isPending}
    />
  );
  if (stock === 0) {
    return (
      <div className="grid gap-4">
        {refusal}
        <p className="text-muted">Sold out. It may come back; there is no date yet.</p>
      </div>
    );
  }

  return (
    <form action={formAction} onSubmit={addAtOnce} noValidate className="grid gap-4">
      {refusal}
      <input type="hidden" name="productId" value={productId} />
      <div className="flex flex-wrap gap-3">
        <Stepper
          id="quantity"
          name="quantity"
          value={typed}
          max={most}
          itemName={name}
          onChange={(event) => setTyped(event.target.value)}
          decrease={{
            type: "button",
            disabled: quantity <= 1,
            onClick: () => step(-1),
          }}
          increase={{
            type: "button",
            disabled: quantity >= most,
            onClick: () => step(1),
          }}
        />
        <SubmitButton isPending={isPending} className="min-w-44 flex-1 sm:flex-none">
          Add to cart
        </SubmitButton>
      </div>
      <p role="status" className="min-h-6">
        {answer?.ok && answer.message}
      </p>
    </form>
  );
}
