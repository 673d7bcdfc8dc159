import "server-only";
import { db, lockUsers, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { lockLines, reopenCart } from "@/lib/shop/cart/stored-carts-data";
import { setAside as words } from "@/words/shop/cart/cart";

/** Returns how many products have fewer left than wanted. @throws Refusal when it is gone */
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

export async function discardCart(viewer: Viewer, cartId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.cart.deleteMany({ where: { id: cartId, userId: viewer.id, asideAt: { not: null } } });
}
