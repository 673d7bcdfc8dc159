import { Icon } from "@/components/ui/icons";

/** A plain GET form: a search is an address that can be shared, and needs no JavaScript. */
export function SearchForm({ className }: { className?: string }) {
  return (
    <search className={className}>
      <form action="/" className="relative">
        <label htmlFor="q" className="sr-only">
          Search the shop
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={60}
          placeholder="Search the shop"
          className="block min-h-11 w-full rounded-md border border-line-strong bg-raised pr-11 pl-4 text-base transition-colors hover:border-ink"
        />
        <button
          type="submit"
          aria-label="Search"
          className="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-sm text-muted transition-colors hover:bg-brand-soft hover:text-brand"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
