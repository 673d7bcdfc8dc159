import type { ProductCard } from "@/lib/shop/catalog/catalog";

const MOST = 4;

/** A few products for an empty cart: what can be bought, from all along the shop's order. */
export function suggestions(products: ProductCard[]): ProductCard[] {
  const inStock = products.filter(({ stock }) => stock > 0);
  const count = Math.min(MOST, inStock.length);
  const step = inStock.length / count;
  return Array.from({ length: count }, (_, nth) => Math.floor((nth + 0.5) * step)).flatMap(
    (place) => inStock[place] ?? [],
  );
}
