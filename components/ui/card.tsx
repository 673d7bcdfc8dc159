import type { ComponentProps } from "react";
import { cx } from "./cx";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      {...props}
      className={cx("rounded-lg border border-line bg-raised p-5 shadow-card sm:p-7", className)}
    />
  );
}
