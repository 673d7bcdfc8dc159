"use client";

import { useState } from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { Stepper } from "@/components/ui/form/stepper";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { MAX_QUANTITY } from "@/lib/shop/cart/cart";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { add as words } from "@/words/shop/cart/cart";

type AddToCartFormProps = { productId: string; name: string; stock: number };

export function AddToCartForm({ productId, name, stock }: AddToCartFormProps) {
  const [typed, setTyped] = useState("1");
  const cartCount = useCartCount();
  const most = Math.min(stock, MAX_QUANTITY);
  const quantity = Number(typed);
  const { answer, isPending, formProps } = useOptimisticForm(addToCart, {
    expect: () => {
      if (quantity >= 1 && quantity <= most) cartCount.expect(quantity);
    },
  });

  // From the last value, not from the rendered one: clicks can be faster than rendering.
  const step = (by: number) =>
    setTyped((last) => String(Math.min(Math.max(Number(last) + by, 1), most)));

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
        <p className="text-muted">{words.soldOut}</p>
      </div>
    );
  }

  return (
    <form {...formProps} noValidate className="grid gap-4">
      {refusal}
      <input type="hidden" name="productId" value={productId} />
      <div className="flex flex-wrap gap-3">
        <Stepper
          id="quantity"
          name="quantity"
          value={typed}
          max={most}
          itemName={name}
          isInvalid={answer?.ok === false && answer.fieldErrors?.quantity !== undefined}
          onChange={(event) => setTyped(event.target.value)}
          decrease={{ type: "button", disabled: quantity <= 1, onClick: () => step(-1) }}
          increase={{ type: "button", disabled: quantity >= most, onClick: () => step(1) }}
        />
        <SubmitButton isPending={isPending} className="min-w-44 flex-1 sm:flex-none">
          {words.button}
        </SubmitButton>
      </div>
      <Added message={answer?.ok ? answer.message : undefined} />
    </form>
  );
}

/** Its height is constant, so that nothing below moves when the message appears. */
function Added({ message }: { message: string | undefined }) {
  return (
    <div className="flex min-h-14 flex-wrap content-start items-center gap-x-4 sm:min-h-7">
      <p role="status" className="empty:absolute">
        {message}
      </p>
      {!message && <p className="text-muted">{words.arrives}</p>}
      {message && (
        <Link
          href="/cart"
          className="inline-flex min-h-6 items-center gap-1.5 font-medium text-brand underline underline-offset-4 hover:text-brand-strong"
        >
          {words.goToCart}
          <LinkPending />
        </Link>
      )}
    </div>
  );
}
