"use client";

import {
  type FocusEvent,
  type FormEvent,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import type { LineChange } from "@/components/cart/cart-contents";
import { useCartCount } from "@/components/cart/cart-count";
import { useNewest } from "@/components/cart/use-newest";
import { alwaysAnswered } from "@/components/ui/always-answered";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Stepper } from "@/components/ui/stepper";
import { type CartLine, canBeBought, MAX_QUANTITY } from "@/lib/cart/cart";
import { changeQuantity } from "@/lib/cart/cart-actions";
import { line as words } from "@/words/cart";

type LineQuantityFormProps = { line: CartLine; expect: (change: LineChange) => void };

const change = alwaysAnswered(changeQuantity);

/** Both buttons submit, each with its step; so do Enter in the field and leaving it. */
export function LineQuantityForm({ line, expect }: LineQuantityFormProps) {
  const [plainAnswer, formAction] = useActionState(changeQuantity, null);
  const { answer: sentAnswer, send } = useNewest(change);
  const [isPending, startTransition] = useTransition();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = useRef<number | null>(null); // ahead of the page, for clicks quicker than it
  const cartCount = useCartCount();
  const fieldId = `quantity-${line.id}`;
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

  const isOnSale = canBeBought(line);
  if (!isOnSale && answer?.ok !== false) return null;

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
      <div className={isOnSale ? "flex flex-wrap items-center gap-2" : "hidden"}>
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
            {words.update}
          </Button>
        </span>
      </div>
      <p role="status" className="w-0 min-w-full font-medium text-sm text-warning empty:absolute">
        {answer?.ok && answer.message}
      </p>
    </form>
  );
}

const isQuantity = (pieces: number) =>
  Number.isInteger(pieces) && pieces >= 1 && pieces <= MAX_QUANTITY;
