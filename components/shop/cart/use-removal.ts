import {
  type FormEvent,
  startTransition,
  useActionState,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { removeButtonId } from "@/components/shop/cart/remove-line-form";
import { alwaysAnswered } from "@/components/ui/form/always-answered";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { type CartLine, removal } from "@/lib/shop/cart/cart";
import { removeFromCart } from "@/lib/shop/cart/cart-actions";

const removeLine = alwaysAnswered(removeFromCart);

/**
 * Removes lines ahead of the server's answer. `told` is what there is to say of the latest removal, `nth` its number;
 * `contents` is what takes the focus when no line is left that could.
 *
 * @param hide takes the line out of what is shown, in the transition of the removal
 */
export function useRemoval(shown: CartLine[], hide: (line: CartLine) => void) {
  const [answer, remove, isPending] = useActionState(removeLine, null);
  const [told, tell] = useOptimistic<FormResult | null>(answer);
  const [nth, setNth] = useState(0);
  const cartCount = useCartCount();
  const contents = useRef<HTMLElement>(null);

  const focusContents = () => contents.current?.focus({ preventScroll: true });

  function removeAtOnce(event: FormEvent<HTMLFormElement>, line: CartLine) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    focusBeside(line);
    setNth((count) => count + 1);
    startTransition(() => {
      hide(line);
      tell({ ok: true, ...removal(line) });
      cartCount.expect(-line.quantity);
      remove(form);
    });
  }

  // The pressed button goes with its line: the keyboard goes on at the line that takes its place.
  function focusBeside(line: CartLine) {
    const place = shown.indexOf(line);
    const beside = shown[place + 1] ?? shown[place - 1];
    const button = beside && document.getElementById(removeButtonId(beside));
    if (button) button.focus({ preventScroll: true });
    else focusContents();
  }

  return { told, nth, isPending, remove, removeAtOnce, contents, focusContents };
}
