"use client";

import { type MouseEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { scriptCookie, themeCookie, writeCookie } from "@/lib/ground/cookies/cookie-table";
import { type Theme, themeOf } from "@/lib/ground/theme/theme";
import { chooseTheme } from "@/lib/ground/theme/theme-actions";
import * as words from "@/words/site/theme";

const choices = ["light", "dark", "system"] as const;

/** Changes the page at once; without JavaScript each button sends the form. */
export function ThemeChoice({ chosen }: { chosen: Theme | null }) {
  // The choice here counts until the server tells another one, made in another tab.
  const [picked, pick] = useState({ over: chosen, theme: chosen });
  const shown = picked.over === chosen ? picked.theme : chosen;

  function chooseAtOnce(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    const theme = themeOf(event.currentTarget.value);
    writeCookie(scriptCookie(themeCookie, theme));
    showTheme(theme);
    pick({ over: chosen, theme });
  }

  return (
    <form action={chooseTheme}>
      <fieldset>
        <legend className="font-medium text-ink">{words.choice}</legend>
        <div className="mt-3 inline-flex rounded-md border border-line-strong bg-raised p-0.5">
          {choices.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="theme"
              value={choice}
              onClick={chooseAtOnce}
              aria-pressed={choice === (shown ?? "system")}
              className={cx(
                "min-h-10 rounded-sm px-3.5 text-ink transition-colors hover:text-brand",
                "aria-pressed:bg-brand aria-pressed:font-medium aria-pressed:text-brand-ink",
              )}
            >
              {words.themes[choice]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

/** As app/layout.tsx does on the next page. */
function showTheme(theme: Theme | null) {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;

  const { backgroundColor } = getComputedStyle(document.body);
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    meta.setAttribute("content", backgroundColor);
  }
}
