import { formatMoney } from "@/lib/ground/format/money";
import type { ShownLine } from "@/lib/shop/cart/cart-schema";
import { changes as words } from "@/words/shop/checkout/checkout";

export interface LineNow {
  productId: string;
  name: string;
  priceCents: number;
  currency: string;
  quantity: number;
  stock: number;
  withdrawnAt: Date | null;
}

export const piecesFor = ({ quantity, stock, withdrawnAt }: LineNow) =>
  withdrawnAt ? 0 : Math.min(quantity, stock);

/** A sentence for each change since the shopper saw the cart. */
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
