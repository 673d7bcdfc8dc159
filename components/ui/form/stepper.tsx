import { type ComponentProps, useId } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";
import { quantity as words } from "@/words/ui/ui";

type ButtonParts = Omit<ComponentProps<"button">, "children">;

type StepperProps = {
  id?: string;
  name: string;
  value: number | string;
  min?: number;
  max: number;
  isInvalid?: boolean;
  itemName: string;
  /** Given, the value is the caller's; otherwise the form's, until the server sends another one. */
  onChange?: ComponentProps<"input">["onChange"];
  decrease?: ButtonParts;
  increase?: ButtonParts;
  className?: string;
};

/**
 * The buttons submit the form, unless given `type="button"`: then they are hidden where scripts
 * are off.
 */
export function Stepper({
  id,
  name,
  value,
  min = 1,
  max,
  isInvalid,
  itemName,
  onChange,
  decrease,
  increase,
  className,
}: StepperProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const quantity = Number(value);
  return (
    <div
      className={cx(
        "flex w-fit rounded-md border border-line-strong bg-raised transition-colors hover:border-ink has-aria-invalid:border-danger",
        className,
      )}
    >
      {/* Enter presses the first submit button of a form: this one rather than "fewer". */}
      {decrease?.type !== "button" && <button type="submit" tabIndex={-1} hidden />}
      <StepButton aria-label={words.fewer(itemName)} disabled={quantity <= min} {...decrease}>
        <Icon name="minus" />
      </StepButton>
      <label htmlFor={inputId} className="sr-only">
        {words.label}
      </label>
      <input
        id={inputId}
        key={onChange ? undefined : value}
        name={name}
        {...(onChange ? { value, onChange } : { defaultValue: value })}
        aria-invalid={isInvalid || undefined}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        maxLength={3}
        className="min-h-10.5 w-10 rounded-md bg-transparent -outline-offset-2 text-center text-base tabular-nums"
      />
      <StepButton aria-label={words.more(itemName)} disabled={quantity >= max} {...increase}>
        <Icon name="plus" />
      </StepButton>
    </div>
  );
}

function StepButton({ className, ...props }: ComponentProps<"button">) {
  return (
    <button
      type="submit"
      {...props}
      className={cx(
        "grid size-10.5 place-items-center rounded-md -outline-offset-2 transition-colors hover:bg-brand-soft hover:text-brand active:bg-brand-soft active:text-brand-strong disabled:cursor-not-allowed disabled:bg-transparent disabled:text-line-strong",
        props.type === "button" && "noscript:hidden",
        className,
      )}
    />
  );
}
