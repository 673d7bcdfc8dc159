import "server-only";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/lib/ground/db";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { bringBackWithin } from "@/lib/shop/cart/aside-carts-data";
import {
  linesToKeep,
  type MergedCarts,
  openCartOf,
  planMerge,
  type StoredCart,
  type StoredLine,
  takeApart,
} from "@/lib/shop/cart/merge-carts";
import {
  keepLines,
  lockLines,
  putLines,
  readCarts,
  toStored,
} from "@/lib/shop/cart/stored-carts-data";
import { merged as words } from "@/words/shop/cart/owned-cart";

/** What would come of the open carts of a guest and a member; nothing is written. */
export async function compareCarts(
  guestId: string,
  accountId: string,
  options: MergeOptions,
  tx: Transaction = db,
): Promise<MergedCarts> {
  const { carts, shelf } = await readCarts(
    { userId: { in: [guestId, accountId] }, closedAt: null },
    tx,
  );
  const openOf = (id: string) => {
    const cart = carts.find(({ userId }) => userId === id);
    return cart ? toStored(cart) : null;
  };
  return planMerge(openOf(guestId), openOf(accountId), shelf, options);
}

/** Gives a guest's carts to a member; of two open ones comes what `planMerge` says. */
export async function mergeCarts(
  tx: Transaction,
  guestId: string,
  accountId: string,
  options: MergeOptions,
): Promise<MergedCarts> {
  await lockLines(tx, [guestId, accountId]);
  const merged = await compareCarts(guestId, accountId, options, tx);
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

/**
 * Undoes `mergeCarts`. What was changed in the account since stays there as it is now, and what was
 * ordered since stays ordered.
 *
 * @returns what stays in the account, a sentence each
 */
export async function takeBackCarts(
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
    if (isAside && account) await bringBackWithin(tx, accountId, account.id);
    return [words.ordered];
  }

  // Brought back since, it is in the cart again, and what was in both is to be told apart.
  const isStillAside = carts.some(({ id, asideAt }) => id === account?.id && asideAt !== null);
  const apart = takeApart({ ...merged, isAside: isAside && isStillAside }, now?.lines ?? []);
  if (now) await tx.cartLine.deleteMany({ where: { cartId: open.id } });
  if (guest) await giveBackCart(tx, { ...guest, lines: apart.guest }, guestId, accountId);
  if (open !== guest) await putLines(tx, open.id, now ? apart.account : []);
  else if (now) await keepInNewCart(tx, accountId, now, apart.account);
  if (isAside && account) await bringBackWithin(tx, accountId, account.id);
  return [];
}

// The very same cart, unless somebody has made another one of its id: restoreCart does.
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

// The cart was the guest's and goes back to them; what the account has added to it does not.
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
