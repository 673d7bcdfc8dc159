import type { Metadata } from "next";
import { CategoryNav } from "@/components/shop/catalog/category-nav";
import { ProductGrid } from "@/components/shop/catalog/product-grid";
import { Hero } from "@/components/site/hero";
import { Reasons } from "@/components/site/reasons";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { findCategory } from "@/lib/shop/catalog/catalog";
import { listProducts } from "@/lib/shop/catalog/catalog-data";
import { listing, nothingFound } from "@/words/shop/catalog/home";
import { meta } from "@/words/site/site";

type HomeProps = PageProps<"/">;

export async function generateMetadata({ searchParams }: HomeProps): Promise<Metadata> {
  const { category, search } = readQuery(await searchParams);
  if (search) return { title: inShop(listing.searchTitle(search)), robots: { index: false } };
  if (!category) return { alternates: { canonical: "/" } };
  return {
    title: inShop(category.name),
    alternates: { canonical: `/?category=${category.slug}` },
  };
}

// Next applies a layout's title template only to pages in deeper folders.
const inShop = (title: string) => ({ absolute: meta.titleOf.replace("%s", () => title) });

export default async function HomePage({ searchParams }: HomeProps) {
  const { category, search } = readQuery(await searchParams);
  const products = await listProducts({ category: category?.slug, search });
  const isHome = !category && !search;

  return (
    <>
      {isHome ? (
        <>
          <Hero />
          <Reasons />
        </>
      ) : (
        <h1 className="mb-6">{search ? listing.results(search) : category?.name}</h1>
      )}
      <CategoryNav current={search ? null : (category?.slug ?? "")} />
      {isHome ? (
        <h2 className="sr-only">{listing.title}</h2>
      ) : (
        <h2 className="mt-6 font-sans text-base text-muted">{listing.found(products.length)}</h2>
      )}
      <div id="products" className="mt-6 scroll-mt-4">
        {products.length > 0 ? (
          <ProductGrid products={products} />
        ) : (
          <EmptyState
            title={nothingFound.title}
            picture={<Icon name="search" className="size-10" />}
            action={<ButtonLink href="/">{nothingFound.action}</ButtonLink>}
          >
            {nothingFound.text}
          </EmptyState>
        )}
      </div>
    </>
  );
}

function readQuery(query: Awaited<HomeProps["searchParams"]>) {
  const search = typeof query.q === "string" ? query.q.trim().slice(0, 60) : "";
  return { category: findCategory(query.category), search };
}
