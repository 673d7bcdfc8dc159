import "server-only";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { lockUsers } from "@/lib/ground/lock-users";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { linesToKeep, uniteLines } from "@/lib/shop/cart/merge-carts";
import { keepLines, lockLines, readCarts } from "@/lib/shop/cart/stored-carts-data";
import { aside as words } from "@/words/shop/cart/cart";

/**
 * Has a cart that was kept aside be the viewer's cart again, united with the one they have.
 *
 * @returns of how many products there are fewer left than wanted
 * @throws Refusal when it is not there any more
 */
export async function bringBackCart(viewer: Viewer, cartId: string): Promise<number> {
  if (!isPerson(viewer)) throw new Refusal(words.gone);

  return transaction(async (tx) => {
    await lockUsers(tx, viewer.id);
    await lockLines(tx, [viewer.id]);
    const lowered = await bringBackWithin(tx, viewer.id, cartId, true);
    if (lowered === null) throw new Refusal(words.gone);
    return lowered;
  });
}

/** Deletes a cart that the viewer has kept aside; one that is gone already is gone. */
export async function forgetAsideCart(viewer: Viewer, cartId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.cart.deleteMany({ where: { id: cartId, userId: viewer.id, asideAt: { not: null } } });
}

/**
 * The same in a transaction that has locked the owner and their lines.
 *
 * @param isLimited whether it may hold no more than can be had, even where it is the only one
 * @returns of how many products there are fewer left than wanted; null when there is no such cart
 */
export async function bringBackWithin(
  tx: Transaction,
  userId: string,
  cartId: string,
  isLimited = false,
): Promise<number | null> {
  const isTheirs = { userId, OR: [{ closedAt: null }, { id: cartId, asideAt: { not: null } }] };
  const { carts, shelf } = await readCarts(isTheirs, tx);
  const aside = carts.find(({ id }) => id === cartId);
  const open = carts.find(({ closedAt }) => closedAt === null) ?? null;
  if (!aside || aside === open) return null;

  const united = uniteLines(aside.lines, open?.lines ?? [], shelf);
  if (open || isLimited) {
    await keepLines(tx, open?.id ?? cartId, linesToKeep(united, open, aside));
  }
  if (open) await tx.cart.deleteMany({ where: { id: cartId } });
  else {
    const reopened = { closedAt: null, asideAt: null };
    await tx.cart.updateMany({ where: { id: cartId }, data: reopened });
  }
  return united.filter(({ here, there, now }) => now < Math.max(here, there)).length;
}
