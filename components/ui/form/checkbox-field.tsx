import type { ComponentProps } from "react";
import { describedControl, FieldError, type FieldWords } from "./field-frame";

type CheckboxFieldProps = Omit<FieldWords, "hint"> & Omit<ComponentProps<"input">, "type">;

export function CheckboxField({ label, error, id, className, ...input }: CheckboxFieldProps) {
  const fieldId = id ?? input.name;
  return (
    <div className={className}>
      <label
        htmlFor={fieldId}
        className="flex min-h-11 items-center gap-3 has-disabled:cursor-not-allowed has-disabled:text-muted"
      >
        <input
          {...input}
          {...describedControl(fieldId, { error })}
          type="checkbox"
          className="size-5 shrink-0 rounded-sm aria-invalid:outline-2 aria-invalid:outline-danger aria-invalid:outline-offset-1 focus-visible:aria-invalid:outline-offset-4"
        />
        {label}
      </label>
      <FieldError id={fieldId} error={error} />
    </div>
  );
}
