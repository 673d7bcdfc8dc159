"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For faults that nobody expected; what was wrong is in the server's log. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="Something went wrong"
        action={<Button onClick={() => retry()}>Try again</Button>}
      >
        It is our fault, not yours. Nothing you have is lost. Try again in a moment.
      </EmptyState>
    </>
  );
}
