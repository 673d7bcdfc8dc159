import { describe, expect, test } from "vitest";
import { formatMoney, formatRate, plainMoney, totalCents } from "@/lib/ground/format/money";

const NO_BREAK = "\u00a0";

describe("a price", () => {
  test.each([
    ["euros as in Germany", 1450, "EUR", `14,50${NO_BREAK}€`],
    ["thousands of euros with their point", 1_234_567, "EUR", `12.345,67${NO_BREAK}€`],
    ["nothing at all", 0, "EUR", `0,00${NO_BREAK}€`],
    ["a refund", -5, "EUR", `-0,05${NO_BREAK}€`],
    ["pounds as in Britain", 1450, "GBP", "£14.50"],
    ["dollars as in the States", 123_456, "USD", "$1,234.56"],
    ["a currency without a locale of its own", 1450, "CHF", `CHF${NO_BREAK}14.50`],
    ["yen, which have no minor unit", 1450, "JPY", "JP¥1,450"],
    ["dinars, which have a thousand", 1450, "KWD", `KWD${NO_BREAK}1.450`],
  ])("shows %s", (_what, cents, currency, shown) => {
    expect(formatMoney({ cents, currency })).toBe(shown);
  });

  test("never breaks between the number and its sign", () => {
    expect(formatMoney({ cents: 1450, currency: "EUR" })).not.toContain(" ");
  });
});

test.each([
  [1450, "EUR", "14.50"],
  [-5, "USD", "-0.05"],
  [1450, "JPY", "1450"],
  [1450, "KWD", "1.450"],
])("%i of the minor unit of %s is %s to programs", (cents, currency, plain) => {
  expect(plainMoney({ cents, currency })).toBe(plain);
});

test.each([
  [1900, "EUR", `19${NO_BREAK}%`],
  [2550, "EUR", `25,5${NO_BREAK}%`],
  [0, "EUR", `0${NO_BREAK}%`],
  [2550, "GBP", "25.5%"],
  [825, "USD", "8.25%"],
])("a rate of %i basis points beside %s is %s", (basisPoints, currency, shown) => {
  expect(formatRate(basisPoints, currency)).toBe(shown);
});

describe("a total", () => {
  test("counts every piece of every line", () => {
    const lines = [
      { priceCents: 1450, quantity: 2 },
      { priceCents: 99, quantity: 3 },
    ];
    expect(totalCents(lines)).toBe(3197);
  });

  test("of no lines is nothing", () => {
    expect(totalCents([])).toBe(0);
  });

  test("adds small coins exactly", () => {
    expect(totalCents(Array(3).fill({ priceCents: 10, quantity: 1 }))).toBe(30);
  });

  test.each([
    ["half a cent", [{ priceCents: 0.5, quantity: 1 }]],
    ["half a piece", [{ priceCents: 3, quantity: 0.5 }]],
    ["no number", [{ priceCents: Number.NaN, quantity: 1 }]],
    ["no end", [{ priceCents: Number.POSITIVE_INFINITY, quantity: 1 }]],
    ["a product too large to be exact", [{ priceCents: Number.MAX_SAFE_INTEGER, quantity: 2 }]],
    ["a sum too large to be exact", Array(2).fill({ priceCents: 2 ** 52, quantity: 1 })],
    ["two halves that look whole together", Array(2).fill({ priceCents: 0.5, quantity: 1 })],
  ])("is refused when it would be made of %s", (_what, lines) => {
    expect(() => totalCents(lines)).toThrow(RangeError);
  });
});
