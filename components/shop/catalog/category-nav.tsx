import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { categories } from "@/lib/shop/catalog/catalog";
import { categories as words } from "@/words/shop/catalog/catalog";

type CategoryNavProps = {
  /** a category's slug, "" for everything, null for neither */
  current: string | null;
};

export function CategoryNav({ current }: CategoryNavProps) {
  const links = [{ slug: "", name: words.all }, ...categories];
  return (
    <nav aria-label={words.label}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ slug, name }) => (
          <li key={name}>
            <Link
              href={(slug ? `/?category=${slug}` : "/") as Route}
              aria-current={slug === current ? "page" : undefined}
              className="relative inline-flex min-h-10 items-center whitespace-nowrap rounded-full border border-line-strong px-4 transition-colors hover:border-brand hover:text-brand aria-[current=page]:border-brand aria-[current=page]:bg-brand aria-[current=page]:text-brand-ink"
            >
              {name}
              <LinkPending className="absolute right-1.5" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
