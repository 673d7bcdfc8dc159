"use client";

import { Fault } from "@/components/site/fault";

/** For faults that nobody expected; what was wrong is in the server's log. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <Fault retry={retry} />;
}
