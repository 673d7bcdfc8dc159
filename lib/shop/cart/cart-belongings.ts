import "server-only";
import { v7 as uuid } from "uuid";
import { type Database, db, type Transaction } from "@/lib/ground/db";
import type { Belonging } from "@/lib/owning/belonging-type";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import {
  linesToKeep,
  type MergedCarts,
  openCartOf,
  planMerge,
  type StoredCart,
  type StoredLine,
  summarizeCarts,
  takeApart,
} from "@/lib/shop/cart/merge-carts";
import {
  keepLines,
  lockLines,
  putLines,
  readCarts,
  reopenCart,
  toStored,
} from "@/lib/shop/cart/stored-carts-data";
import { owned, merged as words } from "@/words/shop/cart/owned-cart";

export const cartBelongings: Belonging<MergedCarts> = {
  key: "cart",
  describe: describeCarts,
  export: exportCarts,
  preview: previewCarts,
  merge: mergeCarts,
  summarize: summarizeCarts,
  undo: undoCarts,
  async erase(tx, userId) {
    await tx.cart.deleteMany({ where: { userId } });
  },
};

// The other carts have become orders.
const notOrdered = { OR: [{ closedAt: null }, { asideAt: { not: null } }] };

async function describeCarts(userId: string): Promise<string | null> {
  const { _sum } = await db.cartLine.aggregate({
    where: { cart: { userId, ...notOrdered } },
    _sum: { quantity: true },
  });
  return _sum.quantity ? owned(_sum.quantity) : null;
}

async function exportCarts(userId: string) {
  const product = { select: { slug: true, name: true, priceCents: true, currency: true } };
  const lines = await db.cartLine.findMany({
    where: { cart: { userId, ...notOrdered } },
    orderBy: { id: "asc" },
    select: { quantity: true, createdAt: true, product },
  });
  return lines.map(({ product, ...line }) => ({ ...product, ...line }));
}

async function previewCarts(
  guestId: string,
  accountId: string,
  options: MergeOptions,
  tx: Database = db,
): Promise<MergedCarts> {
  const isOpen = { userId: { in: [guestId, accountId] }, closedAt: null };
  const { carts, shelf } = await readCarts(isOpen, tx);
  const openOf = (id: string) => {
    const cart = carts.find(({ userId }) => userId === id);
    return cart ? toStored(cart) : null;
  };
  return planMerge(openOf(guestId), openOf(accountId), shelf, options);
}

async function mergeCarts(
  tx: Transaction,
  guestId: string,
  accountId: string,
  options: MergeOptions,
): Promise<MergedCarts> {
  await lockLines(tx, [guestId, accountId]);
  const merged = await previewCarts(guestId, accountId, options, tx);
  const { guest, account, isAside, lines } = merged;
  const open = openCartOf(merged);

  if (isAside && account) await putAside(tx, account.id);
  if (open) await keepLines(tx, open.id, linesToKeep(lines, isAside ? null : account, guest));
  if (guest && guest !== open) await tx.cart.deleteMany({ where: { id: guest.id } });

  const moved = await tx.cart.updateManyAndReturn({
    where: { userId: guestId },
    data: { userId: accountId },
    select: { id: true },
  });
  const closed = moved.map(({ id }) => id).filter((id) => id !== guest?.id);
  return { ...merged, closed };
}

async function putAside(tx: Transaction, id: string): Promise<void> {
  const now = new Date();
  await tx.cart.updateMany({ where: { id }, data: { closedAt: now, asideAt: now } });
}

/** Lines that the account changed after the merge stay as they are, and its orders stay orders. */
async function undoCarts(
  tx: Transaction,
  merged: MergedCarts,
  guestId: string,
  accountId: string,
): Promise<string[]> {
  const { guest, account, isAside, closed } = merged;
  await tx.cart.updateMany({
    where: { id: { in: closed }, userId: accountId },
    data: { userId: guestId },
  });

  const open = openCartOf(merged);
  if (!open) return [];

  await lockLines(tx, [accountId]);
  const ids = account ? [open.id, account.id] : [open.id];
  const { carts } = await readCarts({ id: { in: ids }, userId: accountId }, tx);
  const now = carts.find(({ id }) => id === open.id);
  if (now?.order) {
    if (isAside && account) await reopenCart(tx, accountId, account.id);
    return [words.ordered];
  }

  // The account may have reopened its cart after the merge: then both carts have to be told apart.
  const isStillAside = carts.some(({ id, asideAt }) => id === account?.id && asideAt !== null);
  const apart = takeApart({ ...merged, isAside: isAside && isStillAside }, now?.lines ?? []);
  if (now) await tx.cartLine.deleteMany({ where: { cartId: open.id } });
  if (guest) await giveBackCart(tx, { ...guest, lines: apart.guest }, guestId, accountId);
  if (open !== guest) await putLines(tx, open.id, now ? apart.account : []);
  else if (now) await keepInNewCart(tx, accountId, now, apart.account);
  if (isAside && account) await reopenCart(tx, accountId, account.id);
  return [];
}

// The same cart with the same id, unless restoreCart has made another cart with that id.
async function giveBackCart(
  tx: Transaction,
  { id, createdAt, lines }: StoredCart,
  userId: string,
  accountId: string,
): Promise<void> {
  const isThere = { id, userId: accountId };
  const open = { userId, closedAt: null, asideAt: null };
  const { count } = await tx.cart.updateMany({ where: isThere, data: open });
  const isTaken = count === 0 && (await tx.cart.count({ where: { id } })) > 0;
  const cartId = isTaken ? uuid() : id;
  if (count === 0) {
    await tx.cart.create({ data: { id: cartId, createdAt, ...open }, select: { id: true } });
  }
  await putLines(tx, cartId, lines);
}

// The cart goes back to the guest; what the account has added to it stays in the account.
async function keepInNewCart(
  tx: Transaction,
  userId: string,
  { closedAt, asideAt }: { closedAt: Date | null; asideAt: Date | null },
  lines: StoredLine[],
): Promise<void> {
  if (lines.length === 0) return;

  const id = uuid();
  await tx.cart.create({ data: { id, userId, closedAt, asideAt }, select: { id: true } });
  await putLines(tx, id, lines);
}
