"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Spinner } from "@/components/ui/spinner";

type SubmitButtonProps = ButtonProps & { pendingLabel?: string; isPending?: boolean };

/** A form that sends itself from `onSubmit` passes `isPending`, because React does not know. */
export function SubmitButton({
  pendingLabel,
  isPending = false,
  children,
  onClick,
  ...props
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const isWaiting = pending || isPending;
  const isWorking = isPending || (pending && isPressed(data, props));

  function pressOnce(event: MouseEvent<HTMLButtonElement>) {
    if (isWaiting) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button type="submit" {...props} aria-disabled={isWaiting || undefined} onClick={pressOnce}>
      <span data-pending-label={pendingLabel} className={stack}>
        <span className={cx(cell, isWorking && (pendingLabel ? "invisible" : "opacity-0"))}>
          {children}
        </span>
        {isWorking && (
          <span data-pending className={cell}>
            <Spinner />
            {pendingLabel}
          </span>
        )}
      </span>
    </Button>
  );
}

/** Of several submit buttons, only the pressed one shows that it works. */
function isPressed(data: FormData, { name, value }: ButtonProps) {
  return !name || data.get(name) === String(value);
}

const cell = "col-start-1 row-start-1 inline-flex items-center justify-center gap-2";

// The hidden ::after keeps room for the spinner and the pending label.
const stack =
  "inline-grid place-items-center after:invisible after:col-start-1 after:row-start-1 after:pl-6 after:content-[attr(data-pending-label)]";
