import type { ComponentProps } from "react";
import { cx } from "./cx";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      {...props}
      className={cx("rounded-lg border border-line bg-raised p-card shadow-card", className)}
    />
  );
}
