import "@/tests/support/database";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { restoreCart } from "@/lib/shop/cart/restore-cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { newGuest } from "@/tests/support/people/people";
import { cartOf, checkoutOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

async function checkoutOfDeletedGuest() {
  const [guest, mug, jug] = [await newGuest(), await newProduct(), await newProduct()];
  await fillCart(guest, [
    [mug, 2],
    [jug, 1],
  ]);
  const form = await checkoutOf(guest);
  await db.user.delete({ where: { id: guest.id } });
  return { form, content: { [mug.id]: 2, [jug.id]: 1 } };
}

const restore = (owner: { id: string }, cart: Parameters<typeof restoreCart>[1]) =>
  transaction((tx) => restoreCart(owner, cart, tx));

test("a cart that went with its guest is a new guest's, and can be ordered once", async () => {
  const { form, content } = await checkoutOfDeletedGuest();
  const guest = await newGuest();
  await restore(guest, form);
  expect(await cartOf(guest)).toEqual(content);

  const order = await placeOrder(guest, form);
  await restore(guest, form);
  expect(await placeOrder(guest, form)).toEqual(order);
  expect(await db.order.count({ where: { userId: guest.id } })).toBe(1);
});

test("somebody else's cart is not touched by whoever names it", async () => {
  const [ada, eve, mug] = [await newGuest(), await newGuest(), await newProduct()];
  await fillCart(ada, [[mug, 1]]);
  const form = await checkoutOf(ada);
  await restore(eve, { ...form, lines: [{ productId: mug.id, quantity: 9 }] });
  expect(await cartOf(ada)).toEqual({ [mug.id]: 1 });
  expect(await cartOf(eve)).toEqual({});
});

test("a cart without lines is refused, and unknown products are left out", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const cartId = randomUUID();
  await expect(restore(guest, { cartId, lines: [] })).rejects.toThrow("cart is empty");
  const lines = [mug.id, randomUUID(), mug.id].map((productId) => ({ productId, quantity: 1 }));
  await restore(guest, { cartId, lines });
  expect(await cartOf(guest)).toEqual({ [mug.id]: 1 });
});
