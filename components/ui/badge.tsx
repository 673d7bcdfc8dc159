import type { ComponentProps } from "react";
import { cx } from "./cx";

const tones = {
  neutral: "bg-surface text-muted",
  brand: "bg-brand-soft text-brand",
  accent: "bg-accent-soft text-accent",
  mustard: "bg-mustard text-mustard-ink",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

type BadgeProps = { tone?: keyof typeof tones } & ComponentProps<"span">;

export function Badge({ tone = "neutral", className, ...props }: BadgeProps) {
  return (
    <span
      {...props}
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-0.5 font-medium text-sm dark:inset-ring dark:inset-ring-current/25 forced-colors:outline",
        tones[tone],
        className,
      )}
    />
  );
}
