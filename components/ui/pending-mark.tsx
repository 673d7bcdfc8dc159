"use client";

import { useLinkStatus } from "next/link";

/** Inside a `<Link>`: while its page is awaited, the document holds a `data-pending`, and app/pending-bar.css draws the bar. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return pending && <span data-pending hidden />;
}
