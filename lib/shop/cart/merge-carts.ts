import { v7 as uuid } from "uuid";
import type { MergeOptions, MergeSummary, MergeSummaryLine } from "@/lib/owning/merge-summary";
import { kind, merged as words } from "@/words/shop/cart/owned-cart";

/** A line as the table has it, so that it can be put back exactly; times as JSON has them. */
export interface StoredLine {
  id: string;
  productId: string;
  quantity: number;
  seenPriceCents: number;
  createdAt: string;
}

export interface StoredCart {
  id: string;
  createdAt: string;
  lines: StoredLine[];
}

/** What can be had of a product now. */
export interface OnSale {
  name: string;
  stock: number;
  isWithdrawn: boolean;
}

/** What became of one product of two carts. */
export interface UnitedLine {
  productId: string;
  name: string;
  /** pieces in the cart that is added, in the one that it is added to, and afterwards */
  here: number;
  there: number;
  now: number;
  /** why it is not the larger of both, or cannot be ordered */
  why: string | null;
}

/** What came of the carts of a guest and a member. */
export interface MergedCarts {
  /** the open carts as they were */
  guest: StoredCart | null;
  account: StoredCart | null;
  /** the account's was put aside for the guest's */
  isAside: boolean;
  /** what is in the cart that stays open */
  lines: UnitedLine[];
  /** ids of carts that had become orders, and went along */
  closed: string[];
}

type Shelf = Map<string, OnSale>;

/**
 * What two carts become: every product of either, the larger of the two quantities as far as there
 * are so many. What is sold out or withdrawn stays as it was, as in any cart, for its owner to remove.
 */
export function uniteLines(here: StoredLine[], there: StoredLine[], shelf: Shelf): UnitedLine[] {
  const ids = new Set([...here, ...there].map(({ productId }) => productId));
  return [...ids].map((productId) => {
    const [mine, theirs] = [piecesOf(here, productId), piecesOf(there, productId)];
    return { ...limited(productId, Math.max(mine, theirs), shelf), here: mine, there: theirs };
  });
}

const piecesOf = (lines: StoredLine[], productId: string) =>
  lines.find((line) => line.productId === productId)?.quantity ?? 0;

function limited(productId: string, wanted: number, shelf: Shelf) {
  const { name, stock, isWithdrawn } = shelf.get(productId) ?? GONE;
  const line = { productId, name, now: wanted };
  if (isWithdrawn) return { ...line, why: words.withdrawn };
  if (stock === 0) return { ...line, why: words.soldOut };
  if (stock >= wanted) return { ...line, why: null };
  return { ...line, now: stock, why: words.fewer(stock) };
}

const GONE: OnSale = { name: words.unknown, stock: 0, isWithdrawn: true };

/**
 * What comes of a guest's open cart and a member's. While somebody browses they are united; at the
 * checkout the guest's is the cart, and the member's is put aside.
 */
export function planMerge(
  guest: StoredCart | null,
  account: StoredCart | null,
  shelf: Shelf,
  { prefersGuest = false }: MergeOptions,
): MergedCarts {
  const isAside = prefersGuest && account !== null && guest !== null && guest.lines.length > 0;
  const there = isAside ? [] : (account?.lines ?? []);
  const lines = uniteLines(guest?.lines ?? [], there, shelf);
  return { guest, account, isAside, lines, closed: [] };
}

/** The cart that stays open; null when neither had one. */
export const openCartOf = ({ guest, account, isAside }: MergedCarts) =>
  isAside ? guest : (account ?? guest);

/** Of each product the line that stays, and its pieces. A line of the first cart wins. */
export function linesToKeep(
  united: UnitedLine[],
  ...carts: (StoredCart | null)[]
): { id: string; quantity: number }[] {
  const lines = carts.flatMap((cart) => cart?.lines ?? []);
  return united.flatMap(({ productId, now }) => {
    const line = lines.find((one) => one.productId === productId);
    return line ? [{ id: line.id, quantity: now }] : [];
  });
}

/**
 * What goes back to whom when a merge is undone: to the guest all that they had; in the account every
 * line is as it was before, but one that was changed or added since stays as it is now.
 */
export function takeApart(
  { guest, account, isAside, lines }: MergedCarts,
  now: StoredLine[],
): { guest: StoredLine[]; account: StoredLine[] } {
  const before = isAside ? [] : (account?.lines ?? []);
  const staying = now.flatMap((line) => {
    if (piecesAfter(lines, line.productId) !== line.quantity) return [line];
    return before.filter(({ productId }) => productId === line.productId);
  });
  const taken = new Set(staying.map(({ id }) => id));
  const returning = (guest?.lines ?? []).map((line) =>
    taken.has(line.id) ? { ...line, id: uuid() } : line,
  );
  return { guest: returning, account: staying };
}

const piecesAfter = (lines: UnitedLine[], productId: string) =>
  lines.find((line) => line.productId === productId)?.now;

export function summarizeCarts({ guest, account, isAside, lines }: MergedCarts): MergeSummary {
  const [here, there] = [pieces(guest), pieces(account)];
  return {
    ...kind,
    here,
    there,
    total: lines.reduce((sum, { now }) => sum + now, 0),
    lines: lines.map(toSummaryLine),
    notes: isAside && there > 0 ? [words.aside(there)] : [],
  };
}

function toSummaryLine({ name, here, there, now, why }: UnitedLine): MergeSummaryLine {
  const counts = { here, there, now };
  if (why) return { what: name, counts, why };
  return { what: name, counts, ...(here > 0 && there > 0 && { note: words.inBoth }) };
}

const pieces = (cart: StoredCart | null) =>
  cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
