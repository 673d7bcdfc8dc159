"use client";

import { useLinkStatus } from "next/link";
import { cx } from "./cx";

/** Inside a `<Link>` whose page may take long; takes its room from the start. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-block size-1.5 shrink-0 rounded-full bg-current transition-opacity",
        pending ? "animate-pulse opacity-100 delay-150" : "opacity-0",
        className,
      )}
    />
  );
}
