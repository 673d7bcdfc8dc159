import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icons";

export type FieldWords = { label: string; name: string; hint?: ReactNode; error?: string };

export function FieldFrame({
  id,
  label,
  hint,
  error,
  className,
  children,
}: Omit<FieldWords, "name"> & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return (
    error && (
      <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 font-medium text-danger text-sm">
        <Icon name="alert" className="mt-px size-4.5 shrink-0" />
        {error}
      </p>
    )
  );
}

export function describedControl(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const texts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": texts || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

// Below 16 px iOS zooms in on focus.
export const controlClass =
  "block min-h-11 w-full rounded-md border border-line-strong bg-raised px-3.5 py-2 text-base text-ink transition-colors enabled:hover:border-ink disabled:cursor-not-allowed disabled:border-line disabled:bg-surface disabled:text-muted aria-invalid:border-danger aria-invalid:enabled:hover:border-danger-strong aria-invalid:shadow-[inset_0_0_0_1px_var(--color-danger)]";
