import type { ComponentProps } from "react";
import { Icon } from "@/components/ui/icons";
import { controlClass, describedControl, FieldFrame, type FieldWords } from "./field-frame";

export function Field({
  label,
  hint,
  error,
  id,
  className,
  ...input
}: FieldWords & ComponentProps<"input">) {
  const fieldId = id ?? input.name;
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} className={className}>
      <input
        spellCheck={input.type === "email" ? false : undefined}
        {...input}
        {...describedControl(fieldId, { hint, error })}
        className={controlClass}
      />
    </FieldFrame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  id,
  className,
  ...select
}: FieldWords & ComponentProps<"select">) {
  const fieldId = id ?? select.name;
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} className={className}>
      <div className="relative">
        <select
          {...select}
          {...describedControl(fieldId, { hint, error })}
          className={`${controlClass} appearance-none pr-10`}
        />
        <Icon
          name="chevron"
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2"
        />
      </div>
    </FieldFrame>
  );
}
