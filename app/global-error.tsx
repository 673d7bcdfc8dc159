"use client";

import "./globals.css";
import { BrandName, brandClass } from "@/components/site/brand";
import { Fault } from "@/components/site/fault";
import { themeIn } from "@/lib/ground/theme/theme";
import { LOCALE } from "@/words/ground/locale";
import { outage as words } from "@/words/site/errors";
import { fontVariables } from "./fonts";

/** Replaces the whole page when the layout itself fails, for example because the database is down. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const theme = typeof document === "undefined" ? null : themeIn(document.cookie);
  return (
    <html lang={LOCALE} data-theme={theme ?? undefined} className={fontVariables}>
      <body>
        <title>{words.tabTitle}</title>
        <div className="page-width flex py-3.5">
          <a href="/" className={brandClass}>
            <BrandName />
          </a>
        </div>
        <main className="page-width py-8">
          <Fault title={words.title} text={words.text} retry={retry} />
        </main>
      </body>
    </html>
  );
}
