"use client";

import { type FocusEvent, type FormEvent, startTransition, useActionState, useState } from "react";
import type { LineChange } from "@/components/cart/cart-contents";
import { useCartCount } from "@/components/cart/cart-count";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Stepper } from "@/components/ui/stepper";
import { type CartLine, MAX_QUANTITY } from "@/lib/cart/cart";
import { changeQuantity } from "@/lib/cart/cart-actions";

type LineQuantityFormProps = { line: CartLine; expect: (change: LineChange) => void };

/** Both buttons submit, each with its step; so do Enter in the field and leaving it. */
export function LineQuantityForm({ line, expect }: LineQuantityFormProps) {
  const [answer, formAction, isPending] = useActionState(changeQuantity, null);
  const [typed, setTyped] = useState<string | null>(null);
  const cartCount = useCartCount();
  const fieldId = `quantity-${line.id}`;
  const most = Math.min(line.stock, MAX_QUANTITY);

  function changeAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const wanted = Number(form.get("quantity")) + Number(form.get("step") ?? 0);
    const isPossible = Number.isInteger(wanted) && wanted >= 1 && wanted <= MAX_QUANTITY;

    if (isPossible) setTyped(null);
    startTransition(() => {
      if (isPossible && wanted <= line.stock) {
        expect({ lineId: line.id, quantity: wanted });
        cartCount.expect(wanted - line.quantity);
      }
      formAction(form);
    });
  }

  // Who types a number and goes on to the checkout means it.
  function changeWhenLeft(event: FocusEvent<HTMLFormElement>) {
    const isEdited = typed !== null && typed !== String(line.quantity);
    if (isEdited && event.target.name === "quantity") event.currentTarget.requestSubmit();
  }

  return (
    <form
      action={formAction}
      onSubmit={changeAtOnce}
      onBlur={changeWhenLeft}
      noValidate
      className="grid gap-2"
    >
      {answer?.ok === false && (
        <ErrorSummary
          message={answer.message}
          fieldErrors={{ [fieldId]: answer.fieldErrors?.quantity }}
          isPending={isPending}
        />
      )}
      <input type="hidden" name="lineId" value={line.id} />
      <div className="flex flex-wrap items-center gap-2">
        <Stepper
          id={fieldId}
          name="quantity"
          value={typed ?? String(line.quantity)}
          max={most}
          itemName={line.name}
          onChange={(event) => setTyped(event.target.value)}
          decrease={{ name: "step", value: "-1", disabled: line.quantity <= 1 }}
          increase={{ name: "step", value: "1", disabled: line.quantity >= most }}
        />
        <span className="hidden noscript:contents">
          <Button type="submit" variant="quiet">
            Update
          </Button>
        </span>
      </div>
      {answer?.ok && answer.message && (
        <p role="status" className="w-0 min-w-full text-muted text-sm">
          {answer.message}
        </p>
      )}
    </form>
  );
}
