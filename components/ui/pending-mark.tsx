"use client";

import { useLinkStatus } from "next/link";

/** Inside a `<Link>`: app/pending-bar.css draws the bar while the document holds a `data-pending`. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return pending && <span data-pending hidden />;
}
