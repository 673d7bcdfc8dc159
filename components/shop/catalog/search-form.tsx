"use client";

import { useSearchParams } from "next/navigation";
import { Icon } from "@/components/ui/icons";
import { search as words } from "@/words/shop/catalog/catalog";

/** A GET form: a search has an address to share, and works without JavaScript. */
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

/** A layout does not know the query of its page, but the browser does. */
function SearchField() {
  const searched = useSearchParams().get("q") ?? "";
  return (
    <input
      // An input takes a new default only when it is made anew.
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
