"use client";

import { type LineChange, useLineQuantity } from "@/components/shop/cart/use-line-quantity";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { Stepper } from "@/components/ui/form/stepper";
import { type CartLine, canBeBought } from "@/lib/shop/cart/cart";
import { line as words } from "@/words/shop/cart/cart";

type LineQuantityFormProps = { line: CartLine; expect: (change: LineChange) => void };

/** Both buttons submit, each with its step; so do Enter in the field and leaving it. */
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
