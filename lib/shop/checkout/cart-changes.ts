import { formatMoney } from "@/lib/ground/format/money";
import type { ShownLine } from "@/lib/shop/cart/cart-schema";
import { changes as words } from "@/words/shop/checkout/checkout";

/** A line of the cart as it is now. */
export interface LineNow {
  productId: string;
  name: string;
  priceCents: number;
  currency: string;
  quantity: number;
  /** what is left of it, for everybody */
  stock: number;
  /** null while the product is on sale */
  withdrawnAt: Date | null;
}

/** How many of the line can be sold. */
export const piecesFor = ({ quantity, stock, withdrawnAt }: LineNow) =>
  withdrawnAt ? 0 : Math.min(quantity, stock);

/** What became of the cart since the shopper saw it, a sentence for each line; none when it is the same. */
export function cartChanges(shown: ShownLine[], lines: LineNow[]): string[] {
  const seen = new Map(shown.map((line) => [line.productId, line]));
  const changes = lines.flatMap((line) => changesOf(line, seen.get(line.productId)));

  const now = new Set(lines.map(({ productId }) => productId));
  const gone = shown.filter(({ productId }) => !now.has(productId)).length;
  if (gone > 0) changes.push(words.removed(gone));
  return changes;
}

function changesOf(line: LineNow, seen: ShownLine | undefined): string[] {
  const { name, priceCents, currency, quantity } = line;
  const pieces = piecesFor(line);
  if (line.withdrawnAt) return [words.withdrawn(name)];
  if (pieces === 0) return [words.soldOut(name)];

  const changes = [];
  if (!seen) changes.push(words.added(name));
  if (seen && seen.priceCents !== priceCents) {
    const price = (cents: number) => formatMoney({ cents, currency });
    changes.push(words.price(name, price(priceCents), price(seen.priceCents)));
  }
  if (pieces < quantity) changes.push(words.tooFew(name, pieces, quantity));
  else if (seen && seen.quantity !== quantity)
    changes.push(words.quantity(name, quantity, seen.quantity));
  return changes;
}
