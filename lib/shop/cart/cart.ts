import { formatMoney, type Money, totalCents } from "@/lib/ground/format/money";
import { canBeBought, type ShownProduct } from "@/lib/shop/catalog/catalog";
import * as words from "@/words/shop/cart/cart";

export const MAX_QUANTITY = 99;

export interface CartLine extends Omit<ShownProduct, "id"> {
  id: string;
  productId: string;
  /** what a piece cost when the shopper added the line or last changed it */
  seenPrice: Money;
  quantity: number;
}

export interface Cart {
  id: string;
  lines: CartLine[];
}

export function cartTotal(lines: CartLine[]): Money {
  return {
    cents: totalCents(lines.map(({ price, quantity }) => ({ priceCents: price.cents, quantity }))),
    currency: lines[0]?.price.currency ?? "EUR",
  };
}

export const countPieces = (lines: { quantity: number }[]) =>
  lines.reduce((sum, line) => sum + line.quantity, 0);

/** The cart as the shopper sees it, for a form; `cartInForm` reads it. */
export const cartAsText = (lines: CartLine[]) =>
  lines
    .map(({ productId, quantity, price }) => [productId, quantity, price.cents].join(":"))
    .join();

export function lineProblem(line: CartLine): string | null {
  const { name, quantity, stock, isWithdrawn } = line;
  if (isWithdrawn) return words.problem.withdrawn(name);
  if (stock === 0) return words.problem.soldOut(name);
  if (stock < quantity) return words.problem.tooMany(name, stock);
  return null;
}

export function priceNotice(line: CartLine): string | null {
  const { name, price, seenPrice } = line;
  if (!canBeBought(line) || price.cents === seenPrice.cents) return null;
  return words.priceChanged(name, formatMoney(price), formatMoney(seenPrice));
}

export interface Addition {
  name: string;
  wanted: number;
  had: number;
  now: number;
}

export function addedMessage(added: Addition): string {
  const { name, wanted, now, had } = added;
  if (now >= had + wanted) return words.done.added(name);
  if (now === MAX_QUANTITY) return words.done.isFull(MAX_QUANTITY);
  return now === 1 ? words.done.addedLast : words.done.addedAll(now);
}

export type Removed = Pick<CartLine, "productId" | "name" | "quantity" | "stock" | "isWithdrawn">;

export function removal(removed: Removed) {
  const { productId, name, quantity } = removed;
  const undo = { productId, quantity: String(quantity) };
  return { message: words.done.removed(name), ...(canBeBought(removed) && { undo }) };
}
