import { SearchField } from "@/components/shop/catalog/search-field";
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
