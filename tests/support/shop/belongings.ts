import { db } from "@/lib/ground/db";
import type { Person } from "@/lib/session/viewer";
import type { PaymentRequest } from "@/lib/shop/payments/payments";
import { fillCart, orderFor } from "@/tests/support/shop/checkout";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

export const everyKind = ["2 items in your cart", "1 order", "1 wish"];

/** Gives the person something of every kind: an order of 3, a cart of 2 and a wish for the product. */
export async function giveBelongings(
  owner: Person,
  product?: Stocked,
): Promise<{ product: Stocked; number: string; payment: PaymentRequest }> {
  product ??= await newProduct();
  const { number, payment } = await orderFor(owner, [[product, 3]]);
  await fillCart(owner, [[product, 2]]);
  await db.wishlistItem.create({ data: { userId: owner.id, productId: product.id } });
  return { product, number, payment };
}
