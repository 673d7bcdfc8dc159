import {
  type FocusEvent,
  type FormEvent,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { useNewest } from "@/components/shop/cart/use-newest";
import { alwaysAnswered } from "@/components/ui/form/always-answered";
import { type CartLine, MAX_QUANTITY } from "@/lib/shop/cart/cart";
import { changeQuantity } from "@/lib/shop/cart/cart-actions";

/** A change of one line that the server has yet to confirm; no pieces means removed. */
export type LineChange = { lineId: string; quantity: number };

const change = alwaysAnswered(changeQuantity);

/**
 * The quantity of a cart's line, in pieces, changed ahead of the server's answer; `shown` is what the
 * field holds, `most` how many there can be.
 *
 * @param expect shows a change, in the transition that sends it
 */
export function useLineQuantity(line: CartLine, expect: (change: LineChange) => void) {
  const [plainAnswer, formAction] = useActionState(changeQuantity, null);
  const { answer: sentAnswer, send } = useNewest(change);
  const [isPending, startTransition] = useTransition();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = useRef<number | null>(null); // ahead of the page, for clicks quicker than it
  const cartCount = useCartCount();
  const most = Math.min(line.stock, MAX_QUANTITY);
  const answer = sentAnswer ?? plainAnswer;

  function changeAtOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const step = Number(form.get("step") ?? 0);
    const before = wanted.current ?? line.quantity;
    const quantity = (typed === null ? before : Number(typed)) + step;
    if ((step > 0 && quantity > most) || (step < 0 && quantity < 1)) return;

    if (!isQuantity(quantity)) {
      startTransition(() => send(form));
      return;
    }
    setTyped(null);
    form.delete("step");
    form.set("quantity", String(quantity));
    wanted.current = quantity;
    startTransition(async () => {
      if (quantity <= line.stock) {
        expect({ lineId: line.id, quantity });
        cartCount.expect(quantity - before);
      }
      await send(form);
      wanted.current = null;
    });
  }

  // Who types a number and goes on to the checkout means it.
  function changeWhenLeft(event: FocusEvent<HTMLFormElement>) {
    const isEdited = typed !== null && typed !== String(line.quantity);
    if (isEdited && event.target.name === "quantity") event.currentTarget.requestSubmit();
  }

  return {
    shown: typed ?? String(line.quantity),
    type: setTyped,
    most,
    answer,
    isPending,
    formProps: { action: formAction, onSubmit: changeAtOnce, onBlur: changeWhenLeft },
  };
}

const isQuantity = (pieces: number) =>
  Number.isInteger(pieces) && pieces >= 1 && pieces <= MAX_QUANTITY;
