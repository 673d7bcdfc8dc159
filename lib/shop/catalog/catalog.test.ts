import { describe, expect, test } from "vitest";
import { categories, findCategory, searchWords, stockNote } from "@/lib/shop/catalog/catalog";

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
