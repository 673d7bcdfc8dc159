import { allowance } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import type { ProductCard } from "@/lib/shop/catalog/catalog";
import { refusal } from "@/words/shop/wishlist/wishlist";

/** How many wishes the viewer may have; Infinity for as many as they like. */
export const mostWishes = (viewer: Viewer) => allowance(viewer, "wishes");

/** Whether the viewer may have `n` wishes in all. */
export const canKeepWishes = (viewer: Viewer, n: number) => n <= mostWishes(viewer);

/** Why there can be no more wishes than that, and what helps. */
export function wishLimitSentence(most: number): string {
  return most === 0 ? refusal.none : refusal.limit(most);
}

const SUGGESTIONS = 4;

/** A few of the products on sale, to begin with: what can be bought and is not on the list. */
export function suggestedWishes(products: ProductCard[], wishes: { id: string }[]): ProductCard[] {
  const wished = new Set(wishes.map(({ id }) => id));
  return products.filter(({ id, stock }) => stock > 0 && !wished.has(id)).slice(0, SUGGESTIONS);
}
