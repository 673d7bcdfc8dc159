import { formatMoney, type Money, totalCents } from "@/lib/ground/format/money";
import { canBeBought, type ShownProduct } from "@/lib/shop/catalog/catalog";
import * as words from "@/words/shop/cart/cart";

export const MAX_QUANTITY = 99;

export interface CartLine extends Omit<ShownProduct, "id"> {
  id: string;
  productId: string;
  /** What a piece cost when the shopper put it in or last changed the line. */
  seenPrice: Money;
  quantity: number;
}

export interface Cart {
  id: string;
  lines: CartLine[];
}

/** What the cart costs; the catalogue has one currency. */
export function cartTotal(lines: CartLine[]): Money {
  return {
    cents: totalCents(lines.map(({ price, quantity }) => ({ priceCents: price.cents, quantity }))),
    currency: lines[0]?.price.currency ?? "EUR",
  };
}

/** How many pieces there are, all lines together. */
export const countPieces = (lines: { quantity: number }[]) =>
  lines.reduce((sum, line) => sum + line.quantity, 0);

/** What the shopper sees in the cart, for the form that orders it; `cartInForm` reads it. */
export const cartAsText = (lines: CartLine[]) =>
  lines
    .map(({ productId, quantity, price }) => [productId, quantity, price.cents].join(":"))
    .join();

/** What keeps the line from being ordered, as a sentence; null when nothing does. */
export function lineProblem(line: CartLine): string | null {
  const { name, quantity, stock, isWithdrawn } = line;
  if (isWithdrawn) return words.problem.withdrawn(name);
  if (stock === 0) return words.problem.soldOut(name);
  if (stock < quantity) return words.problem.tooMany(name, stock);
  return null;
}

/** What the shopper should know of the line's price, as a sentence; null when it is as they know it. */
export function priceNotice(line: CartLine): string | null {
  const { name, price, seenPrice } = line;
  if (!canBeBought(line) || price.cents === seenPrice.cents) return null;
  return words.priceChanged(name, formatMoney(price), formatMoney(seenPrice));
}

/** What an addition came to. */
export interface Addition {
  name: string;
  /** pieces asked for */
  wanted: number;
  /** pieces in the cart before and after */
  had: number;
  now: number;
}

/** What to say after adding: how many there are now, and why not more. */
export function addedMessage(added: Addition): string {
  const { name, wanted, now, had } = added;
  if (now >= had + wanted) return words.done.added(name);
  if (now === MAX_QUANTITY) return words.done.isFull(MAX_QUANTITY);
  return now === 1 ? words.done.addedLast : words.done.addedAll(now);
}

/** What is known of a line that was removed. */
export type Removed = Pick<CartLine, "productId" | "name" | "quantity" | "stock" | "isWithdrawn">;

/** What to say after removing, and how to put back what can still be bought. */
export function removal(removed: Removed) {
  const { productId, name, quantity } = removed;
  const undo = { productId, quantity: String(quantity) };
  return { message: words.done.removed(name), ...(canBeBought(removed) && { undo }) };
}
