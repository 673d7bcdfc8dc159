import { expect, test } from "vitest";
import { suggestions } from "@/lib/shop/cart/suggestions";

const product = (id: number, stock = 10) => ({
  id: String(id),
  slug: `thing-${id}`,
  name: `Thing ${id}`,
  summary: "",
  price: { cents: 1000, currency: "EUR" },
  stock,
});
const idsOf = (products: { id: string }[]) => products.map(({ id }) => Number(id));
const shop = (size: number) => Array.from({ length: size }, (_, place) => product(place));

test("an empty cart is offered four things from all along the shop", () => {
  expect(idsOf(suggestions(shop(40)))).toEqual([5, 15, 25, 35]);
});

test.each([0, 1, 2, 3, 4])("a shop of %i things offers each of them", (size) => {
  expect(idsOf(suggestions(shop(size)))).toEqual(idsOf(shop(size)));
});

test("nobody is offered what is sold out", () => {
  expect(idsOf(suggestions([product(0, 0), product(1), product(2, 0)]))).toEqual([1]);
});
