import type { Money } from "@/lib/ground/format/money";
import type { Prisma } from "@/prisma/generated/client";
import { stock as stockWords } from "@/words/shop/catalog/catalog";

export const categories = [
  { slug: "kitchen", name: "Kitchen" },
  { slug: "table", name: "Table" },
  { slug: "desk", name: "Desk" },
  { slug: "bath", name: "Bath" },
  { slug: "garden", name: "Garden" },
] as const;

export type Category = (typeof categories)[number];

export const findCategory = (slug: unknown): Category | undefined =>
  categories.find((category) => category.slug === slug);

/** For carts, wishlists and the grid. */
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

export interface ShownProduct {
  id: string;
  slug: string;
  name: string;
  price: Money;
  /** pieces left to sell; pieces in carts are not taken off */
  stock: number;
  /** nobody can buy it any more, but its page stays */
  isWithdrawn: boolean;
}

export interface ProductCard extends ShownProduct {
  summary: string;
}

export interface Product extends ProductCard {
  category: string;
  description: string;
  details: string[];
}

export function toShownProduct(row: ProductRow): ShownProduct {
  const { id, slug, name, priceCents: cents, currency, stock, withdrawnAt } = row;
  return { id, slug, name, price: { cents, currency }, stock, isWithdrawn: withdrawnAt !== null };
}

export const canBeBought = ({ stock, isWithdrawn }: { stock: number; isWithdrawn: boolean }) =>
  stock > 0 && !isWithdrawn;

export const isSlug = (given: string) => /^[a-z0-9-]{1,100}$/.test(given);

const FEW = 5;

export function stockNote(stock: number): string | null {
  if (stock <= 0) return stockWords.soldOut;
  if (stock <= FEW) return stockWords.few(stock);
  return null;
}

const SUGGESTED = 4;

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

/** Letters and digits only, in lower case: nothing that has a meaning in tsquery. */
export function searchWords(typed: string): string[] {
  const text = typed.normalize("NFC").slice(0, MAX_LETTERS).toLowerCase();
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS);
}
