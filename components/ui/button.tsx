import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Link, type LinkProps } from "./link";

const variants = {
  primary:
    "border-transparent bg-brand text-brand-ink hover:bg-brand-strong active:bg-brand-strong",
  secondary:
    "border-line-strong bg-raised text-ink hover:border-brand hover:text-brand active:border-brand active:bg-brand-soft active:text-brand",
  quiet:
    "border-transparent text-brand hover:bg-brand-soft hover:text-brand-strong active:bg-brand-soft active:text-brand-strong",
  danger:
    "border-transparent bg-danger text-brand-ink hover:bg-danger-strong active:bg-danger-strong",
};

const sizes = {
  sm: "min-h-9 px-3.5 py-1 text-sm",
  md: "min-h-11 px-5 py-2",
  lg: "min-h-13 px-7 py-2.5 text-lg",
};

type ButtonLooks = { variant?: keyof typeof variants; size?: keyof typeof sizes };

export type ButtonProps = ButtonLooks & ComponentProps<"button">;

export function Button({ variant, size, className, ...props }: ButtonProps) {
  return <button {...props} className={buttonClass({ variant, size }, className)} />;
}

export function ButtonLink({ variant, size, className, ...props }: ButtonLooks & LinkProps) {
  return <Link {...props} className={buttonClass({ variant, size }, className)} />;
}

/** For an address that is no page: Next's link would open it as one. */
export function ButtonAnchor({
  variant,
  size,
  className,
  ...props
}: ButtonLooks & ComponentProps<"a">) {
  return <a {...props} className={buttonClass({ variant, size }, className)} />;
}

function buttonClass({ variant = "primary", size = "md" }: ButtonLooks, extra?: string) {
  return cx(
    "inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium transition",
    "active:not-disabled:not-aria-disabled:translate-y-px aria-disabled:cursor-progress",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-surface disabled:text-muted",
    variants[variant],
    sizes[size],
    extra,
  );
}
