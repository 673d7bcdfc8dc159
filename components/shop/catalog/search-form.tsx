"use client";

import { useSearchParams } from "next/navigation";
import { Icon } from "@/components/ui/icons";
import { search as words } from "@/words/shop/catalog/catalog";

/** A plain GET form: a search is an address that can be shared, and needs no JavaScript. */
export function SearchForm({ className }: { className?: string }) {
  return (
    <search className={className}>
      <form action="/" className="relative">
        <label htmlFor="q" className="sr-only">
          {words.label}
        </label>
        <SearchField />
        <button
          type="submit"
          aria-label={words.button}
          className="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-sm text-muted transition-colors hover:bg-brand-soft hover:text-brand"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

/** Holds the word that was searched for: a layout does not know its page's query, the browser does. */
function SearchField() {
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
