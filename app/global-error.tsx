"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LOCALE } from "@/words/locale";
import { SITE_NAME } from "@/words/site";

/** Stands in for the whole page when not even the layout could be made, as when the database is down. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={LOCALE}>
      <body>
        <title>{`Something went wrong · ${SITE_NAME}`}</title>
        <main className="page-width py-16">
          <h1 className="sr-only">Something went wrong</h1>
          <EmptyState
            title="The shop is not reachable"
            action={<Button onClick={() => retry()}>Try again</Button>}
          >
            It is our fault, not yours. Nothing you have is lost. Try again in a moment.
          </EmptyState>
        </main>
      </body>
    </html>
  );
}
