import { useOptimistic, useRef, useState } from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { type CartLine, removal } from "@/lib/shop/cart/cart";
import { removeFromCart } from "@/lib/shop/cart/cart-actions";

export const removeButtonId = ({ id }: { id: string }) => `remove-${id}`;

/**
 * `nth` counts the removals; `contents` takes the focus when no line is left.
 * @param hide takes a line out of the lines shown, in the transition of its removal
 */
export function useRemoval(shown: CartLine[], hide: (line: CartLine) => void) {
  const [expected, expectAnswer] = useOptimistic<FormResult | null>(null);
  const [nth, setNth] = useState(0);
  const cartCount = useCartCount();
  const contents = useRef<HTMLElement>(null);
  const placeOf = (form: FormData) => shown.findIndex(({ id }) => id === form.get("lineId"));
  const focusContents = () => contents.current?.focus({ preventScroll: true });

  const { answer, isPending, formProps } = useOptimisticForm(removeFromCart, {
    onSend(form) {
      focusBeside(placeOf(form));
      setNth((count) => count + 1);
    },
    expect(form) {
      const line = shown[placeOf(form)];
      if (!line) return;
      hide(line);
      expectAnswer({ ok: true, ...removal(line) });
      cartCount.expect(-line.quantity);
    },
  });

  // The button disappears with its line: the focus moves to the line that takes its place.
  function focusBeside(place: number) {
    const beside = shown[place + 1] ?? shown[place - 1];
    const button = beside && document.getElementById(removeButtonId(beside));
    if (button) button.focus({ preventScroll: true });
    else focusContents();
  }

  return { latest: expected ?? answer, nth, isPending, formProps, contents, focusContents };
}
