import { describe, expect, test } from "vitest";
import {
  categories,
  findCategory,
  searchWords,
  stockNote,
  suggestProducts,
} from "@/lib/shop/catalog/catalog";

describe("the stock", () => {
  test.each([
    [-1, "Sold out"],
    [0, "Sold out"],
    [1, "Only 1 left"],
    [5, "Only 5 left"],
    [6, null],
    [1000, null],
  ])("of %i is told as %s", (stock, note) => {
    expect(stockNote(stock)).toBe(note);
  });
});

describe("a category", () => {
  test("is found by its slug, each of them", () => {
    for (const category of categories) expect(findCategory(category.slug)).toBe(category);
  });

  test.each(["Kitchen", "kitchen ", "", "%", "__proto__", undefined, null, ["kitchen"]])(
    "is not found by %o",
    (slug) => {
      expect(findCategory(slug)).toBeUndefined();
    },
  );
});

describe("a search", () => {
  test.each([
    ["enamel mug", ["enamel", "mug"]],
    ["  Enamel   MUG ", ["enamel", "mug"]],
    ["hand-thrown", ["hand", "thrown"]],
    ["crème brûlée", ["crème", "brûlée"]],
    ["茶 чай", ["茶", "чай"]],
    ["2 l", ["2", "l"]],
  ])("for %j is for %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  test.each(["", "   ", "!!!", "&|!():*<->'\\", "\u0000", "--", "🍵"])(
    "for %j is for nothing",
    (typed) => {
      expect(searchWords(typed)).toEqual([]);
    },
  );

  test.each([
    ["mug & !kettle", ["mug", "kettle"]],
    ["mug | (kettle <-> pot)", ["mug", "kettle", "pot"]],
    ["mug:*", ["mug"]],
    ["mug:A", ["mug", "a"]],
    ["'mug' \\\\ \"kettle\"", ["mug", "kettle"]],
    ["mug'); DROP TABLE x;--", ["mug", "drop", "table", "x"]],
    ["mug\u0000kettle", ["mug", "kettle"]],
    ["%mug_", ["mug"]],
  ])("cannot be a query in disguise: %j is for %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  test("is for six words at most", () => {
    expect(searchWords("a b c d e f g h")).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("reads sixty letters at most", () => {
    expect(searchWords("m".repeat(10_000))).toEqual(["m".repeat(60)]);
  });

  test("finds the same however the keyboard writes its accents", () => {
    expect(searchWords("crème".normalize("NFD"))).toEqual(["crème"]);
  });
});

const product = (id: number, stock = 10) => ({
  id: String(id),
  slug: `thing-${id}`,
  name: `Thing ${id}`,
  summary: "",
  price: { cents: 1000, currency: "EUR" },
  stock,
  isWithdrawn: false,
});
const idsOf = (products: { id: string }[]) => products.map(({ id }) => Number(id));
const shop = (size: number) => Array.from({ length: size }, (_, place) => product(place));

test("an empty cart is offered four things from all along the shop", () => {
  expect(idsOf(suggestProducts(shop(40)))).toEqual([5, 15, 25, 35]);
});

test.each([0, 1, 2, 3, 4])("a shop of %i things offers each of them", (size) => {
  expect(idsOf(suggestProducts(shop(size)))).toEqual(idsOf(shop(size)));
});

test("nobody is offered what is sold out", () => {
  expect(idsOf(suggestProducts([product(0, 0), product(1), product(2, 0)]))).toEqual([1]);
});
