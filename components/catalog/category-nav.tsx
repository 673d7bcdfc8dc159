import type { Route } from "next";
import Link from "next/link";
import { categories } from "@/lib/catalog/catalog";

type CategoryNavProps = {
  /** a category's slug, "" for everything, null for neither */
  current: string | null;
};

/** The aisles, as links: a filter is an address. */
export function CategoryNav({ current }: CategoryNavProps) {
  const links = [{ slug: "", name: "Everything" }, ...categories];
  return (
    <nav aria-label="Categories" className="-mx-4 overflow-x-auto px-4 py-1">
      <ul className="flex gap-2">
        {links.map(({ slug, name }) => (
          <li key={name}>
            <Link
              href={(slug ? `/?category=${slug}` : "/") as Route}
              aria-current={slug === current ? "page" : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap rounded-full border border-line-strong px-4 transition-colors hover:border-brand hover:text-brand aria-[current=page]:border-brand aria-[current=page]:bg-brand aria-[current=page]:text-brand-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
