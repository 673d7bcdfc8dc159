import type { ComponentProps, ReactNode } from "react";

type RadioFieldProps = {
  label: ReactNode;
  /** both are part of the label */
  hint?: ReactNode;
  aside?: ReactNode;
} & Omit<ComponentProps<"input">, "type">;

export function RadioField({ label, hint, aside, ...input }: RadioFieldProps) {
  return (
    <label className="flex items-start gap-3 rounded-md border border-line-strong bg-raised px-3.5 py-3 transition-colors hover:border-ink active:bg-brand-soft has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-surface has-disabled:text-muted has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-brand has-focus-visible:outline-offset-2">
      <input
        {...input}
        type="radio"
        className="mt-1 size-4.5 shrink-0 focus-visible:outline-none"
      />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        {hint && <span className="block text-muted text-sm first-letter:uppercase">{hint}</span>}
      </span>
      {aside && <span className="text-right tabular-nums">{aside}</span>}
    </label>
  );
}
