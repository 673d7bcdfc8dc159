import "server-only";
import { db, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { lockUsers } from "@/lib/ground/lock-users";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { lockLines, reopenCart } from "@/lib/shop/cart/stored-carts-data";
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
    const lowered = await reopenCart(tx, viewer.id, cartId, true);
    if (lowered === null) throw new Refusal(words.gone);
    return lowered;
  });
}

/** Deletes a cart that the viewer has kept aside; one that is gone already is gone. */
export async function forgetAsideCart(viewer: Viewer, cartId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.cart.deleteMany({ where: { id: cartId, userId: viewer.id, asideAt: { not: null } } });
}
