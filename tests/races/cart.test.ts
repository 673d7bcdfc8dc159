import { beforeAll, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { addedMessage } from "@/lib/shop/cart/cart";
import { addLine, getCart, removeLine, setQuantity } from "@/lib/shop/cart/cart-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, given, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

race("two tabs of one guest that add at once fill one cart with both", async () => {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  const outcomes = await atOnce([
    () => addLine(guest, { productId: mug.id, quantity: 1 }),
    () => addLine(guest, { productId: pot.id, quantity: 2 }),
  ]);
  expect(refusals(outcomes)).toEqual([]);
  expect(await cartOf(guest)).toEqual({ [mug.id]: 1, [pot.id]: 2 });
  expect(await db.cart.count({ where: { userId: guest.id } })).toBe(1);
});

race("eight tabs that add the same mug at once add eight", async () => {
  const [guest, mug] = [await newGuest(), await newProduct({ stock: 8 })];
  const add = () => addLine(guest, { productId: mug.id, quantity: 1 });
  const outcomes = await atOnce(Array<typeof add>(8).fill(add));
  expect(refusals(outcomes)).toEqual([]);
  expect(await cartOf(guest)).toEqual({ [mug.id]: 8 });
});

race("two tabs that add the same mug at once are both told that it is there", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const add = () => addLine(guest, { productId: mug.id, quantity: 1 });
  const told = given(await atOnce([add, add])).map(addedMessage);
  expect(told).toEqual(Array(2).fill("Enamel mug is in your cart."));
});

race("tabs that add at once take no more than there is, nor than a cart can hold", async () => {
  const [guest, few, plenty] = [
    await newGuest(),
    await newProduct({ stock: 3 }),
    await newProduct({ stock: 500 }),
  ];
  const add = (productId: string, quantity: number) => () =>
    addLine(guest, { productId, quantity });
  const works = [add(few.id, 2), add(plenty.id, 60)];
  expect(refusals(await atOnce([...works, ...works]))).toEqual([]);
  expect(await cartOf(guest)).toEqual({ [few.id]: 3, [plenty.id]: 99 });
});

race("a line that is changed and removed at once is gone", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await fillCart(guest, [[mug, 2]]);
  const lineId = (await getCart(guest))?.lines[0]?.id ?? "";
  const outcomes = await atOnce<unknown>([
    () => setQuantity(guest, { lineId, quantity: 5 }),
    () => removeLine(guest, lineId),
  ]);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(await cartOf(guest)).toEqual({});
});
