"use client";

import { useSearchParams } from "next/navigation";
import { search as words } from "@/words/shop/catalog/catalog";

/** Holds the word that was searched for: a layout does not know its page's query, the browser does. */
export function SearchField() {
  const searched = useSearchParams().get("q") ?? "";
  return (
    <input
      // A new page brings a new default, which an input takes only when it is made.
      key={searched}
      id="q"
      name="q"
      type="search"
      maxLength={60}
      defaultValue={searched}
      placeholder={words.label}
      className="block min-h-11 w-full rounded-md border border-line-strong bg-raised pr-11 pl-4 text-base transition-colors hover:border-ink"
    />
  );
}
