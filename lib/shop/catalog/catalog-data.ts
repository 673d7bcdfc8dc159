import "server-only";
import { cacheLife, cacheTag, revalidateTag } from "next/cache";
import { connection } from "next/server";
import { db } from "@/lib/ground/db";
import {
  isSlug,
  type Product,
  type ProductCard,
  productColumns,
  searchWords,
  toShownProduct,
} from "@/lib/shop/catalog/catalog";
import { Prisma } from "@/prisma/generated/client";

const CATALOG = "catalog";

/** in seconds */
const FRESH = { stale: 0, revalidate: 30, expire: 60 };

interface ProductFilter {
  category?: string;
  search?: string;
}

/** From the cache. Sales in other processes show within a minute, sales in this one at once. */
export async function listProducts({ category, search }: ProductFilter): Promise<ProductCard[]> {
  const words = searchWords(search ?? "");
  if (search && words.length === 0) return [];

  await connection(); // a build has no database, and bakes no stock in
  return cachedProducts(category ?? "", words.join(" "));
}

/** From the cache, withdrawn products too. */
export async function getProduct(slug: string): Promise<Product | null> {
  await connection();
  return cachedProduct(slug);
}

export function stockChanged(): void {
  revalidateTag(CATALOG, { expire: 0 });
}

async function cachedProducts(category: string, words: string) {
  "use cache";
  cacheLife(FRESH);
  cacheTag(CATALOG);
  return findProducts(category, words);
}

async function cachedProduct(slug: string) {
  "use cache";
  cacheLife(FRESH);
  cacheTag(CATALOG);
  return findProduct(slug);
}

export async function findProducts(category: string, words: string): Promise<ProductCard[]> {
  const rows = words
    ? await searchProducts(category, words)
    : await db.product.findMany({
        where: { withdrawnAt: null, ...(category && { category }) },
        select: cardColumns,
        orderBy: { position: "asc" },
      });
  return rows.map(toCard);
}

export async function findProduct(slug: string): Promise<Product | null> {
  if (!isSlug(slug)) return null;

  const row = await db.product.findUnique({
    where: { slug },
    select: { ...cardColumns, category: true, description: true, details: true },
  });
  if (!row) return null;
  const { category, description, details } = row;
  return { ...toCard(row), category, description, details };
}

const cardColumns = { ...productColumns, summary: true } satisfies Prisma.ProductSelect;

type CardRow = Prisma.ProductGetPayload<{ select: typeof cardColumns }>;

const toCard = (row: CardRow): ProductCard => ({ ...toShownProduct(row), summary: row.summary });

// The expression must be the same as that of the index Product_search_idx.
function searchProducts(category: string, words: string): Promise<CardRow[]> {
  const query = words
    .split(" ")
    .map((word) => `${word}:*`)
    .join(" & ");
  const inCategory = category ? Prisma.sql`AND category = ${category}` : Prisma.empty;
  return db.$queryRaw`
    SELECT id, slug, name, summary, "priceCents", currency, stock, "withdrawnAt"
    FROM "Product"
    WHERE to_tsvector('english', name || ' ' || summary || ' ' || description)
          @@ to_tsquery('english', ${query}) AND "withdrawnAt" IS NULL ${inCategory}
    ORDER BY position`;
}
