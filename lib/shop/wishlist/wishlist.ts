import { allowance } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import type { ProductCard } from "@/lib/shop/catalog/catalog";
import { refusal } from "@/words/shop/wishlist/wishlist";

/** Infinity for no limit. */
export const mostWishes = (viewer: Viewer) => allowance(viewer, "wishes");

/** @param n all wishes together */
export const canKeepWishes = (viewer: Viewer, n: number) => n <= mostWishes(viewer);

export function wishLimitSentence(most: number): string {
  return most === 0 ? refusal.none : refusal.limit(most);
}

const SUGGESTIONS = 4;

export function suggestedWishes(products: ProductCard[], wishes: { id: string }[]): ProductCard[] {
  const wished = new Set(wishes.map(({ id }) => id));
  return products.filter(({ id, stock }) => stock > 0 && !wished.has(id)).slice(0, SUGGESTIONS);
}
