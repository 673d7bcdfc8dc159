import { v7 as uuid } from "uuid";
import type { MergeOptions, MergeSummary, MergeSummaryLine } from "@/lib/owning/merge-summary";
import { kind, merged as words } from "@/words/shop/cart/owned-cart";

/** A row of CartLine, to be put back as it was; times as JSON has them. */
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

export interface OnSale {
  name: string;
  stock: number;
  isWithdrawn: boolean;
}

interface UnitedLine {
  productId: string;
  name: string;
  /** pieces in the cart that is added, in the cart that it is added to, and in the result */
  here: number;
  there: number;
  now: number;
  /** a sentence when it is not what one would expect */
  why: string | null;
}

export interface MergedCarts {
  guest: StoredCart | null;
  account: StoredCart | null;
  /** the account's cart was set aside for the guest's */
  isAside: boolean;
  /** of the cart that stays open */
  lines: UnitedLine[];
  /** ids of the guest's carts that had become orders */
  closed: string[];
}

type Shelf = Map<string, OnSale>;

/**
 * The larger of both quantities, up to the stock; sold-out products stay for their owner to remove.
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

/** At the checkout the guest's cart stays open, and the account's is set aside. */
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

export const openCartOf = ({ guest, account, isAside }: MergedCarts) =>
  isAside ? guest : (account ?? guest);

/** The line that stays for each product, with its pieces. Lines of the first cart win. */
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

/** The guest gets back all that they had; lines that changed after the merge stay as they are. */
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
