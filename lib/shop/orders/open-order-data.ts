import "server-only";
import { db } from "@/lib/ground/db";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { isErased } from "@/lib/shop/orders/order-columns";
import { isOrderKey } from "@/lib/shop/orders/order-link";
import { isOrderNumber } from "@/lib/shop/orders/orders";

export interface OpenedOrder {
  id: string;
  /** false when the mailed link opened it */
  isOwn: boolean;
}

/** For its owner, and for people who have the key of its mail until its data is erased. */
export async function openOrder(
  viewer: Viewer,
  number: string,
  key: string | null,
): Promise<OpenedOrder | null> {
  if (!isOrderNumber(number)) return null;

  if (isPerson(viewer)) {
    const where = { number, userId: viewer.id };
    const own = await db.order.findUnique({ where, select: { id: true } });
    if (own) return { id: own.id, isOwn: true };
  }
  return key === null ? null : openByKey(number, key);
}

async function openByKey(number: string, key: string): Promise<OpenedOrder | null> {
  const order = await db.order.findUnique({
    where: { number },
    select: { id: true, email: true },
  });
  if (!order || isErased(order) || !isOrderKey(key, order.id)) return null;
  return { id: order.id, isOwn: false };
}
