import { describe, expect, test } from "vitest";
import { type CartLine, cartAsText } from "@/lib/shop/cart/cart";
import {
  addToCartSchema,
  cartInForm,
  changeQuantitySchema,
  removeFromCartSchema,
} from "@/lib/shop/cart/cart-schema";

const id = "01935f3e-7a00-7000-8000-000000000001";
const RANGE = "Choose a quantity from 1 to 99.";

const NO_QUANTITIES = [
  "-1", "0", "00", ".5", "0.5", "1.0", "1,5", "100", "999", "1000", "2147483648",
  "9007199254740993", "NaN", "Infinity", "1e3", "1e1", "0x10", "0b1", "", " ", " 5", "5 ", "5\n",
  "+5", "1_0", "٣", "５", "1; DROP TABLE", "1'--",
]; // biome-ignore format: a list to be read across

const NO_TEXTS = [
  5,
  0,
  -1,
  Number.NaN,
  null,
  true,
  ["5"],
  [],
  {},
  { toString: () => "5" },
  new File([], "5"),
];

const sentencesOf = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map((issue) => issue.message);

describe("adding to the cart", () => {
  test("takes a product and a number of pieces", () => {
    const form = { productId: id, quantity: "3" };
    expect(addToCartSchema.parse(form)).toEqual({ productId: id, quantity: 3 });
  });

  test("is of one piece when nobody says", () => {
    expect(addToCartSchema.parse({ productId: id })).toEqual({ productId: id, quantity: 1 });
  });

  test.each(["1", "99", "007"])("takes %s pieces", (quantity) => {
    expect(addToCartSchema.parse({ productId: id, quantity }).quantity).toBe(Number(quantity));
  });

  test.each(NO_QUANTITIES)("takes no quantity %j", (quantity) => {
    expect(sentencesOf(addToCartSchema.safeParse({ productId: id, quantity }))).toEqual([RANGE]);
  });

  test.each(NO_TEXTS)("takes no quantity that no form can send: %o", (quantity) => {
    expect(sentencesOf(addToCartSchema.safeParse({ productId: id, quantity }))).toEqual([RANGE]);
  });

  test.each([
    "",
    "1",
    "enamel-mug",
    `${id} `,
    `${id}'--`,
    `{${id}}`,
    undefined,
    null,
    [id],
    { id },
  ])("knows no product %o", (productId) => {
    const result = addToCartSchema.safeParse({ productId, quantity: "1" });
    expect(sentencesOf(result)).toEqual([
      "This product is not in the shop. Go back to the shop and choose another.",
    ]);
  });

  test("ignores what else is sent", () => {
    const attack = { price: "0", priceCents: "0", userId: id, role: "admin", isAnonymous: "false" };
    expect(addToCartSchema.parse({ ...attack, productId: id, quantity: "2" })).toEqual({
      productId: id,
      quantity: 2,
    });
  });
});

describe("changing a quantity", () => {
  const change = (fields: object) => changeQuantitySchema.safeParse({ lineId: id, ...fields });

  test("sets the number that was typed", () => {
    expect(change({ quantity: "4" }).data).toEqual({ lineId: id, quantity: 4 });
  });

  test.each([
    ["4", "1", 5],
    ["4", "-1", 3],
    ["98", "1", 99],
    ["2", "-1", 1],
    ["0", "1", 1],
    ["100", "-1", 99],
  ])("from %s by the stepper's %s gives %i", (quantity, step, now) => {
    expect(change({ quantity, step }).data).toEqual({ lineId: id, quantity: now });
  });

  test.each([
    ["99", "1"],
    ["1", "-1"],
    ["0", "-1"],
    ["999", "1"],
  ])("from %s by the stepper's %s is out of range, and the field is to blame", (quantity, step) => {
    const { error } = change({ quantity, step });
    expect(error?.issues).toMatchObject([{ path: ["quantity"], message: RANGE }]);
  });

  test.each(["2", "0", "+1", "-99", "1e0", "", ["1"], 1])("takes no step %o", (step) => {
    expect(sentencesOf(change({ quantity: "4", step }))).toEqual([RANGE]);
  });

  test.each([...NO_QUANTITIES, undefined])("takes no quantity %j", (quantity) => {
    expect(sentencesOf(change({ quantity }))).toEqual([RANGE]);
  });

  test("ignores what else is sent", () => {
    expect(change({ quantity: "4", cartId: id, userId: id }).data).toEqual({
      lineId: id,
      quantity: 4,
    });
  });
});

describe("removing from the cart", () => {
  test("takes the line and nothing else", () => {
    expect(removeFromCartSchema.parse({ lineId: id, cartId: id })).toEqual({ lineId: id });
  });

  test.each(["", "all", "%", undefined, [id]])("knows no line %o", (lineId) => {
    const result = removeFromCartSchema.safeParse({ lineId });
    expect(sentencesOf(result)).toEqual([
      "This item is not in your cart any more. Reload the page to see what is.",
    ]);
  });
});

describe("a cart in a form", () => {
  const lines = [
    { productId: id, quantity: 2, price: { cents: 1450, currency: "EUR" } },
    { productId: id, quantity: 99, price: { cents: 0, currency: "EUR" } },
  ] as CartLine[];

  test("comes out as it went in", () => {
    expect(cartInForm.parse(cartAsText(lines))).toEqual([
      { productId: id, quantity: 2, priceCents: 1450 },
      { productId: id, quantity: 99, priceCents: 0 },
    ]);
  });

  test("may be empty, or not there", () => {
    expect(cartInForm.parse("")).toEqual([]);
    expect(cartInForm.parse(undefined)).toEqual([]);
  });

  test.each([
    "x:1:5",
    `${id}`,
    `${id}:1`,
    `${id}:0:5`,
    `${id}:100:5`,
    `${id}:1.5:5`,
    `${id}:-1:5`,
    `${id}:NaN:5`,
    `${id}:1:-5`,
    `${id}:1:5.5`,
    ":",
    [id],
  ])("is refused as %j", (text) => {
    expect(cartInForm.safeParse(text).success).toBe(false);
  });
});
