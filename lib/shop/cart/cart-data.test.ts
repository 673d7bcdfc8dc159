import "@/tests/support/database";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import type { Person } from "@/lib/session/viewer";
import { cartBelongings } from "@/lib/shop/cart/cart-belongings";
import { addLine, getCart, removeLine, setQuantity } from "@/lib/shop/cart/cart-data";
import { newGuest, visitor } from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import { cartOf, fillCart, orderFor } from "@/tests/support/shop/checkout";
import { newProduct, setPrice, stockOf, withdraw } from "@/tests/support/shop/shelf";

async function onlyLineOf(owner: Person) {
  const [line] = (await getCart(owner))?.lines ?? [];
  if (!line) throw new Error("This cart is empty.");
  return line;
}

describe("a guest who adds to the cart", () => {
  test("has it in a cart of their own, as the shop shows it", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const added = await addLine(guest, { productId: mug.id, quantity: 2 });
    expect(added).toEqual({ name: "Enamel mug", wanted: 2, had: 0, now: 2 });
    expect(await getCart(guest)).toStrictEqual({
      id: expect.any(String),
      lines: [
        {
          id: expect.any(String),
          productId: mug.id,
          slug: mug.slug,
          name: "Enamel mug",
          quantity: 2,
          stock: 10,
          price: { cents: 1450, currency: "EUR" },
          seenPrice: { cents: 1450, currency: "EUR" },
          isWithdrawn: false,
        },
      ],
    });
    expect(await stockOf(mug)).toBe(10);
  });

  test("adds to the same line the second time", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await addLine(guest, { productId: mug.id, quantity: 2 });
    const added = await addLine(guest, { productId: mug.id, quantity: 3 });
    expect(added).toMatchObject({ had: 2, now: 5 });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 5 });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(1);
  });

  test("finds the lines in the order they were added", async () => {
    const guest = await newGuest();
    const shelf = [await newProduct(), await newProduct(), await newProduct()].reverse();
    for (const product of shelf) await fillCart(guest, [[product, 1]]);
    await addLine(guest, { productId: shelf[0]?.id ?? "", quantity: 1 });
    const cart = await getCart(guest);
    expect(cart?.lines.map(({ productId }) => productId)).toEqual(shelf.map(({ id }) => id));
  });

  test("gets no more than there is, and is told", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 3 })];
    expect(await addLine(guest, { productId: mug.id, quantity: 5 })).toMatchObject({
      had: 0,
      now: 3,
    });
    expect(await addLine(guest, { productId: mug.id, quantity: 1 })).toMatchObject({
      had: 3,
      now: 3,
    });
  });

  test("gets no more than 99 of a kind", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 500 })];
    expect(await addLine(guest, { productId: mug.id, quantity: 98 })).toMatchObject({ now: 98 });
    expect(await addLine(guest, { productId: mug.id, quantity: 99 })).toMatchObject({
      had: 98,
      now: 99,
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 99 });
  });

  test("has fewer afterwards when some were sold meanwhile", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 5 })];
    await fillCart(guest, [[mug, 5]]);
    await db.product.update({ where: { id: mug.id }, data: { stock: 2 } });
    expect(await addLine(guest, { productId: mug.id, quantity: 1 })).toMatchObject({
      had: 5,
      now: 2,
    });
  });

  test("is refused what is sold out, and no cart is made for it", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 0 })];
    const adding = addLine(guest, { productId: mug.id, quantity: 1 });
    await expect(adding).rejects.toMatchObject({
      name: "Refusal",
      message: "Enamel mug is sold out. Choose something else.",
    });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
  });

  test("keeps what they have of something that sold out since", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await db.product.update({ where: { id: mug.id }, data: { stock: 0 } });
    await expect(fillCart(guest, [[mug, 1]])).rejects.toMatchObject({ name: "Refusal" });
    expect(await onlyLineOf(guest)).toMatchObject({ quantity: 2, stock: 0 });
  });

  test("is refused what is withdrawn from sale, and keeps what they have of it", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await withdraw(mug);
    const adding = addLine(guest, { productId: mug.id, quantity: 1 });
    await expect(adding).rejects.toMatchObject({
      name: "Refusal",
      message: "Enamel mug is not sold any more. Choose something else.",
    });
    expect(await onlyLineOf(guest)).toMatchObject({ quantity: 2, isWithdrawn: true });
  });

  test("makes no cart for what is withdrawn from sale", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await withdraw(mug);
    await expect(fillCart(guest, [[mug, 1]])).rejects.toMatchObject({ name: "Refusal" });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
  });

  test("sees the price they knew beside a new one, until they add again", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ priceCents: 1000 })];
    await fillCart(guest, [[mug, 1]]);
    await setPrice(mug, 1200);
    expect(await onlyLineOf(guest)).toMatchObject({
      price: { cents: 1200 },
      seenPrice: { cents: 1000 },
    });
    await fillCart(guest, [[mug, 1]]);
    expect(await onlyLineOf(guest)).toMatchObject({ seenPrice: { cents: 1200 } });
  });

  test("is refused what the shop does not have", async () => {
    const guest = await newGuest();
    const adding = addLine(guest, { productId: randomUUID(), quantity: 1 });
    await expect(adding).rejects.toMatchObject({
      name: "Refusal",
      message: "This product is not in the shop. Go back to the shop and choose another.",
    });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
  });

  test("needs one statement", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const sent = await statementsOf(() => addLine(guest, { productId: mug.id, quantity: 1 }));
    expect(sent).toHaveLength(1);
  });

  test("starts a new cart once the old one is an order", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await orderFor(guest, [[mug, 2]]);
    expect(await getCart(guest)).toBeNull();
    await fillCart(guest, [[mug, 1]]);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 1 });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(2);
  });
});

describe("a guest who changes a quantity", () => {
  test("has that many", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const { id: lineId } = await onlyLineOf(guest);
    expect(await setQuantity(guest, { lineId, quantity: 7 })).toBe(7);
    expect(await setQuantity(guest, { lineId, quantity: 1 })).toBe(1);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 1 });
  });

  test("has as many as are left when there are fewer", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 3 })];
    await fillCart(guest, [[mug, 1]]);
    const { id: lineId } = await onlyLineOf(guest);
    expect(await setQuantity(guest, { lineId, quantity: 9 })).toBe(3);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 3 });
  });

  test("keeps the number when it is sold out, and is told", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await db.product.update({ where: { id: mug.id }, data: { stock: 0 } });
    const { id: lineId } = await onlyLineOf(guest);
    await expect(setQuantity(guest, { lineId, quantity: 1 })).rejects.toMatchObject({
      name: "Refusal",
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
  });

  test("accepts a new price with it", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ priceCents: 1000 })];
    await fillCart(guest, [[mug, 1]]);
    await setPrice(mug, 1200);
    const { id: lineId } = await onlyLineOf(guest);
    await setQuantity(guest, { lineId, quantity: 2 });
    expect(await onlyLineOf(guest)).toMatchObject({ seenPrice: { cents: 1200 } });
  });

  test("keeps the number when it is withdrawn, and is told", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await withdraw(mug);
    const { id: lineId } = await onlyLineOf(guest);
    await expect(setQuantity(guest, { lineId, quantity: 1 })).rejects.toMatchObject({
      name: "Refusal",
    });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
  });

  test("is refused when the line is gone", async () => {
    const changing = setQuantity(await newGuest(), { lineId: randomUUID(), quantity: 1 });
    await expect(changing).rejects.toMatchObject({ name: "Refusal" });
  });
});

describe("a guest who removes a line", () => {
  test("has the others still, and may press twice", async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    await fillCart(guest, [
      [mug, 2],
      [pot, 1],
    ]);
    const { id } = await onlyLineOf(guest);
    const removed = { productId: mug.id, name: "Enamel mug", quantity: 2, isWithdrawn: false };
    expect(await removeLine(guest, id)).toMatchObject(removed);
    expect(await removeLine(guest, id)).toBeNull();
    expect(await cartOf(guest)).toEqual({ [pot.id]: 1 });
  });
});

describe("somebody else's cart", () => {
  test("cannot be seen, changed or emptied by another guest", async () => {
    const [ada, eve, mug] = [await newGuest(), await newGuest(), await newProduct()];
    await fillCart(ada, [[mug, 2]]);
    const { id: lineId } = await onlyLineOf(ada);

    expect(await getCart(eve)).toBeNull();
    const changing = setQuantity(eve, { lineId, quantity: 9 });
    await expect(changing).rejects.toMatchObject({ name: "Refusal" });
    expect(await removeLine(eve, lineId)).toBeNull();
    expect(await cartOf(ada)).toEqual({ [mug.id]: 2 });
  });

  test("cannot be seen, changed or emptied by a visitor", async () => {
    const [ada, mug] = [await newGuest(), await newProduct()];
    await fillCart(ada, [[mug, 2]]);
    const { id: lineId } = await onlyLineOf(ada);

    expect(await getCart(visitor)).toBeNull();
    const changing = setQuantity(visitor, { lineId, quantity: 9 });
    await expect(changing).rejects.toMatchObject({ name: "Refusal" });
    await removeLine(visitor, lineId);
    expect(await cartOf(ada)).toEqual({ [mug.id]: 2 });
  });

  test("does not grow when another guest adds the same product", async () => {
    const [ada, eve, mug] = [await newGuest(), await newGuest(), await newProduct()];
    await fillCart(ada, [[mug, 2]]);
    expect(await addLine(eve, { productId: mug.id, quantity: 1 })).toMatchObject({
      had: 0,
      now: 1,
    });
    expect(await cartOf(ada)).toEqual({ [mug.id]: 2 });
  });
});

test("a cart that became an order stays as it was", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await fillCart(guest, [[mug, 2]]);
  const { id: lineId } = await onlyLineOf(guest);
  await orderFor(guest, []);

  const changing = setQuantity(guest, { lineId, quantity: 9 });
  await expect(changing).rejects.toMatchObject({ name: "Refusal" });
  await removeLine(guest, lineId);
  await fillCart(guest, [[mug, 1]]);
  const kept = await db.cartLine.findUnique({ where: { id: lineId }, select: { quantity: true } });
  expect(kept).toEqual({ quantity: 2 });
});

test("a cart is told in pieces, the open one's only", async () => {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  expect(await cartBelongings.describe(guest.id)).toBeNull();
  await orderFor(guest, [[mug, 4]]);
  expect(await cartBelongings.describe(guest.id)).toBeNull();
  await fillCart(guest, [[mug, 1]]);
  expect(await cartBelongings.describe(guest.id)).toBe("1 item in your cart");
  await fillCart(guest, [[pot, 2]]);
  expect(await cartBelongings.describe(guest.id)).toBe("3 items in your cart");
});
