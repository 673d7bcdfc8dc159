import type { Metadata } from "next";
import Link from "next/link";
import { CategoryNav } from "@/components/catalog/category-nav";
import { ProductGrid } from "@/components/catalog/product-grid";
import { Hero } from "@/components/site/hero";
import { EmptyState } from "@/components/ui/empty-state";
import { findCategory } from "@/lib/catalog/catalog";
import { listProducts } from "@/lib/catalog/catalog-data";
import { counted } from "@/words/grammar";

type HomeProps = PageProps<"/">;

export async function generateMetadata({ searchParams }: HomeProps): Promise<Metadata> {
  const { category, search } = readQuery(await searchParams);
  if (search) return { title: `Search for “${search}”`, robots: { index: false } };
  return category ? { title: category.name } : {};
}

export default async function HomePage({ searchParams }: HomeProps) {
  const { category, search } = readQuery(await searchParams);
  const products = await listProducts({ category: category?.slug, search });
  const isHome = !category && !search;

  return (
    <>
      {isHome && <Hero />}
      {!isHome && <h1 className="mb-6">{search ? `Results for “${search}”` : category?.name}</h1>}
      <CategoryNav current={search ? null : (category?.slug ?? "")} />
      {isHome ? (
        <h2 className="sr-only">All products</h2>
      ) : (
        <h2 className="mt-6 font-sans text-base text-muted">
          {counted(products.length, "product")}
        </h2>
      )}
      <div className="mt-6">
        {products.length > 0 ? (
          <ProductGrid products={products} />
        ) : (
          <EmptyState title="Nothing found" action={<Link href="/">See everything</Link>}>
            Try another word, or look through the categories.
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
