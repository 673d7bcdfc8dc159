"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import type { LineChange } from "@/components/cart/cart-contents";
import { useCartCount } from "@/components/cart/cart-count";
import { Button } from "@/components/ui/button";
import type { CartLine } from "@/lib/cart/cart";
import { removeFromCart } from "@/lib/cart/cart-actions";

type RemoveLineFormProps = { line: CartLine; expect: (change: LineChange) => void };

export function RemoveLineForm({ line, expect }: RemoveLineFormProps) {
  const [, formAction] = useActionState(removeFromCart, null);
  const cartCount = useCartCount();

  function removeAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => {
      expect({ lineId: line.id, quantity: 0 });
      cartCount.expect(-line.quantity);
      formAction(form);
    });
  }

  return (
    <form action={formAction} onSubmit={removeAtOnce}>
      <input type="hidden" name="lineId" value={line.id} />
      <Button type="submit" variant="quiet" aria-describedby={`line-${line.id}`}>
        Remove
        <span id={`line-${line.id}`} hidden>
          {line.name}
        </span>
      </Button>
    </form>
  );
}
