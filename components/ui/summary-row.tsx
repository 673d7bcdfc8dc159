import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export function SummaryList({ className, ...props }: ComponentProps<"dl">) {
  return <dl {...props} className={cx("grid gap-2.5", className)} />;
}

type SummaryRowProps = { label: ReactNode; children: ReactNode; isTotal?: boolean };

export function SummaryRow({ label, children, isTotal }: SummaryRowProps) {
  return (
    <div
      className={cx(
        "flex items-baseline justify-between gap-6",
        isTotal && "mt-1.5 border-line border-t pt-4 font-semibold text-lg",
      )}
    >
      <dt className={cx(!isTotal && "text-muted")}>{label}</dt>
      <dd className="min-w-0 text-right tabular-nums [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
