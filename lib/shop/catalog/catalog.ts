import type { Money } from "@/lib/ground/format/money";
import type { Prisma } from "@/prisma/generated/client";
import { stock as stockWords } from "@/words/shop/catalog/catalog";

/** The aisles of the shop, in the order of the menu. */
export const categories = [
  { slug: "kitchen", name: "Kitchen" },
  { slug: "table", name: "Table" },
  { slug: "desk", name: "Desk" },
  { slug: "bath", name: "Bath" },
  { slug: "garden", name: "Garden" },
] as const;

export type Category = (typeof categories)[number];

/** The category of that slug; undefined for anything else. */
export const findCategory = (slug: unknown): Category | undefined =>
  categories.find((category) => category.slug === slug);

/** The columns of a product that carts, wishlists and the grid show. */
export const productColumns = {
  id: true,
  slug: true,
  name: true,
  priceCents: true,
  currency: true,
  stock: true,
  withdrawnAt: true,
} satisfies Prisma.ProductSelect;

export type ProductRow = Prisma.ProductGetPayload<{ select: typeof productColumns }>;

/** A product as carts and wishlists show it. */
export interface ShownProduct {
  id: string;
  slug: string;
  name: string;
  price: Money;
  /** Pieces left to sell; those in carts are not taken off. */
  stock: number;
  /** Nobody can buy it any more; its page stays for people who have a link to it. */
  isWithdrawn: boolean;
}

/** A product as the grid shows it. */
export interface ProductCard extends ShownProduct {
  summary: string;
}

/** A product as its own page shows it. */
export interface Product extends ProductCard {
  category: string;
  description: string;
  details: string[];
}

export function toShownProduct(row: ProductRow): ShownProduct {
  const { id, slug, name, priceCents: cents, currency, stock, withdrawnAt } = row;
  return { id, slug, name, price: { cents, currency }, stock, isWithdrawn: withdrawnAt !== null };
}

/** Whether any piece can be bought. */
export const canBeBought = ({ stock, isWithdrawn }: { stock: number; isWithdrawn: boolean }) =>
  stock > 0 && !isWithdrawn;

/** Whether it can be a product's slug at all. */
export const isSlug = (given: string) => /^[a-z0-9-]{1,100}$/.test(given);

const FEW = 5;

/** What to say about the stock, honestly; null when there is nothing worth saying. */
export function stockNote(stock: number): string | null {
  if (stock <= 0) return stockWords.soldOut;
  if (stock <= FEW) return stockWords.few(stock);
  return null;
}

const SUGGESTED = 4;

/** A few products that can be bought, picked evenly from all along the shop's order. */
export function suggestProducts(products: ProductCard[]): ProductCard[] {
  const inStock = products.filter(({ stock }) => stock > 0);
  const count = Math.min(SUGGESTED, inStock.length);
  const step = inStock.length / count;
  return Array.from({ length: count }, (_, nth) => Math.floor((nth + 0.5) * step)).flatMap(
    (place) => inStock[place] ?? [],
  );
}

const MAX_WORDS = 6;
const MAX_LETTERS = 60;

/**
 * The words of a search, lower case, letters and digits only, at most six: whatever was typed, there
 * is nothing left that a query language could take for its own.
 */
export function searchWords(typed: string): string[] {
  const text = typed.normalize("NFC").slice(0, MAX_LETTERS).toLowerCase();
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS);
}
