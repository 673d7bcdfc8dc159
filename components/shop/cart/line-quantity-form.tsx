"use client";

import {
  type FocusEvent,
  type FormEvent,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import { useCartCount } from "@/components/shop/cart/cart-count";
import { Button } from "@/components/ui/button";
import { alwaysAnswered, type FormAction } from "@/components/ui/form/always-answered";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { Stepper } from "@/components/ui/form/stepper";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { type CartLine, MAX_QUANTITY } from "@/lib/shop/cart/cart";
import { changeQuantity } from "@/lib/shop/cart/cart-actions";
import { canBeBought } from "@/lib/shop/catalog/catalog";
import { line as words } from "@/words/shop/cart/cart";

/** A change that the server has not confirmed yet; no pieces means removed. */
export type LineChange = { lineId: string; quantity: number };

type LineQuantityFormProps = { line: CartLine; expect: (change: LineChange) => void };

/** Both buttons submit, each with its step; Enter in the field and leaving it submit, too. */
export function LineQuantityForm({ line, expect }: LineQuantityFormProps) {
  const { shown, type, most, answer, isPending, formProps } = useLineQuantity(line, expect);
  const fieldId = `quantity-${line.id}`;
  const isOnSale = canBeBought(line);
  if (!isOnSale && answer?.ok !== false) return null;

  return (
    <form {...formProps} noValidate className="grid gap-2">
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
          value={shown}
          max={most}
          itemName={line.name}
          isInvalid={answer?.ok === false && answer.fieldErrors?.quantity !== undefined}
          onChange={(event) => type(event.target.value)}
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

const change = alwaysAnswered(changeQuantity);

/** @param expect shows a change, in the transition that sends it */
function useLineQuantity(line: CartLine, expect: (change: LineChange) => void) {
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

  // Somebody who types a number and leaves the field wants that number.
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

/**
 * Sends one form at a time, and of those that wait only the newest: ten quick clicks on a slow
 * network are two requests. `send` resolves when nothing is left to send.
 */
function useNewest(action: FormAction) {
  const [answer, setAnswer] = useState<FormResult | null>(null);
  const newest = useRef<FormData | null>(null);
  const sending = useRef<Promise<void> | null>(null);

  function send(form: FormData): Promise<void> {
    newest.current = form;
    sending.current ??= sendAll().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }

  async function sendAll() {
    while (newest.current) {
      const form = newest.current;
      newest.current = null;
      const given = await action(null, form);
      if (!newest.current) setAnswer(given); // else it is about what nobody wants any more
    }
  }

  return { answer, send };
}
