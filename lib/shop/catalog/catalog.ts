import type { Money } from "@/lib/ground/format/money";
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

/** What the grid shows of a product. */
export interface ProductCard {
  id: string;
  slug: string;
  name: string;
  summary: string;
  price: Money;
  stock: number;
}

/** What the product's own page shows. */
export interface Product extends ProductCard {
  category: string;
  description: string;
  details: string[];
  /** Nobody can buy it any more; its page stays for who has a link to it. */
  isWithdrawn: boolean;
}

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
