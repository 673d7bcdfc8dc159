import { beforeAll, expect } from "vitest";
import { addLine } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, fillCart } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, type Stocked, stockOf } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

/** So race guests, each of them with these things in the cart and the checkout filled in. */
async function buyers(count: number, wanted: [Stocked, number][]) {
  const ready = Array.from({ length: count }, async () => {
    const guest = await newGuest();
    await fillCart(guest, wanted);
    return { guest, form: await checkoutOf(guest) };
  });
  return Promise.all(ready);
}

race("of fifty buyers of the last five, five get one and the others are told", async () => {
  const mug = await newProduct({ stock: 5 });
  const crowd = await buyers(50, [[mug, 1]]);
  const outcomes = await atOnce(
    crowd.map(
      ({ guest, form }) =>
        () =>
          placeOrder(guest, form),
    ),
  );

  expect(refusals(outcomes)).toEqual(
    Array(45).fill(expect.objectContaining({ name: "Refusal", reasons: ["Enamel mug sold out."] })),
  );
  const numbers = given(outcomes).map(({ number }) => number);
  expect((await ordersOf([mug])).map(({ number }) => number).sort()).toEqual(numbers.sort());
  expect(numbers).toHaveLength(5);
  expect(await stockOf(mug)).toBe(0);
  await expectNothingLost(mug);
});

race("twenty submits of one checkout are one order, and all hear its number", async () => {
  const [mug, pot] = [await newProduct({ stock: 40 }), await newProduct({ stock: 40 })];
  const [buyer] = await buyers(1, [
    [mug, 2],
    [pot, 1],
  ]);
  if (!buyer) throw new Error("Nobody came.");
  const submit = () => placeOrder(buyer.guest, buyer.form);
  const outcomes = await atOnce(Array<typeof submit>(20).fill(submit));

  const [order, ...others] = await ordersOf([mug, pot]);
  expect(others).toEqual([]);
  expect(refusals(outcomes)).toEqual([]);
  expect(given(outcomes).map(({ number }) => number)).toEqual(Array(20).fill(order?.number));
  expect([await stockOf(mug), await stockOf(pot)]).toEqual([38, 39]);
  await expectNothingLost(mug, pot);
});

race("buyers of the same two things in turned order do not stop each other", async () => {
  const [mug, pot] = [await newProduct({ stock: 6 }), await newProduct({ stock: 6 })];
  const crowd = [
    ...(await buyers(6, [
      [mug, 1],
      [pot, 2],
    ])),
    ...(await buyers(6, [
      [pot, 2],
      [mug, 1],
    ])),
  ];
  const outcomes = await atOnce(
    crowd.map(
      ({ guest, form }) =>
        () =>
          placeOrder(guest, form),
    ),
  );

  expect(given(outcomes)).toHaveLength(3);
  expect(refusals(outcomes)).toEqual(Array(9).fill(expect.objectContaining({ name: "Refusal" })));
  expect([await stockOf(mug), await stockOf(pot)]).toEqual([3, 0]);
  await expectNothingLost(mug, pot);
});

race(
  "a mug added while the order is placed is in the next cart or changes the total, never lost",
  async () => {
    const [mug, pot] = [await newProduct(), await newProduct()];
    const [buyer] = await buyers(1, [[mug, 1]]);
    if (!buyer) throw new Error("Nobody came.");
    const { guest, form } = buyer;
    const [placing, adding] = await atOnce<unknown>([
      () => placeOrder(guest, form),
      late(() => addLine(guest, { productId: pot.id, quantity: 1 })),
    ]);

    expect(adding).toMatchObject({ status: "fulfilled" });
    if (placing?.status === "fulfilled") {
      expect(await cartOf(guest)).toEqual({ [pot.id]: 1 });
      expect(await ordersOf([mug, pot])).toMatchObject([{ lines: [{ productId: mug.id }] }]);
    } else {
      expect(placing?.reason).toMatchObject({ name: "Refusal" });
      expect(await cartOf(guest)).toEqual({ [mug.id]: 1, [pot.id]: 1 });
      expect(await ordersOf([mug, pot])).toEqual([]);
    }
    await expectNothingLost(mug, pot);
  },
);
