import { describe, expect, test } from "vitest";
import {
  addedMessage,
  type CartLine,
  cartTotal,
  countPieces,
  lineProblem,
  priceNotice,
  removal,
} from "@/lib/shop/cart/cart";

function lineOf(
  line: Partial<CartLine> & { cents?: number; seenCents?: number; currency?: string },
): CartLine {
  const { cents = 1450, seenCents = cents, currency = "EUR", ...facts } = line;
  const product = { productId: "2", slug: "mug", name: "Enamel mug", stock: 10 };
  const [price, seenPrice] = [
    { cents, currency },
    { cents: seenCents, currency },
  ];
  return { id: "1", ...product, price, seenPrice, quantity: 1, isWithdrawn: false, ...facts };
}

describe("a cart", () => {
  test("costs what all its pieces cost", () => {
    const lines = [lineOf({ cents: 1450, quantity: 2 }), lineOf({ cents: 99, quantity: 3 })];
    expect(cartTotal(lines)).toEqual({ cents: 3197, currency: "EUR" });
  });

  test("costs nothing, in euros, when it is empty", () => {
    expect(cartTotal([])).toEqual({ cents: 0, currency: "EUR" });
  });

  test("costs in the currency of its lines", () => {
    expect(cartTotal([lineOf({ currency: "GBP" })]).currency).toBe("GBP");
  });

  test("counts pieces, not lines", () => {
    expect(countPieces([{ quantity: 2 }, { quantity: 3 }])).toBe(5);
    expect(countPieces([])).toBe(0);
  });
});

describe("a line", () => {
  test("that can be ordered has no problem, down to the last piece", () => {
    expect(lineProblem(lineOf({ quantity: 3, stock: 4 }))).toBeNull();
    expect(lineProblem(lineOf({ quantity: 3, stock: 3 }))).toBeNull();
  });

  test("with more pieces than there are says how many there are", () => {
    expect(lineProblem(lineOf({ quantity: 3, stock: 2 }))).toBe(
      "Only 2 of Enamel mug left. Lower the quantity to check out.",
    );
  });

  test("of something sold out has to go", () => {
    expect(lineProblem(lineOf({ quantity: 1, stock: 0 }))).toBe(
      "Enamel mug is sold out. Remove it to check out.",
    );
  });

  test("of something withdrawn has to go, whatever there is of it", () => {
    for (const stock of [0, 1, 10]) {
      expect(lineProblem(lineOf({ stock, isWithdrawn: true }))).toBe(
        "Enamel mug is not sold any more. Remove it to check out.",
      );
    }
  });

  test("says when its price is another one, up or down", () => {
    expect(priceNotice(lineOf({ cents: 1200, seenCents: 1000 }))).toBe(
      "Enamel mug costs 12,00\u00a0€ now, it was 10,00\u00a0€ when you added it.",
    );
    expect(priceNotice(lineOf({ cents: 800, seenCents: 1000 }))).toContain("8,00");
  });

  test("says nothing of a price that is the same, or that nobody can pay", () => {
    expect(priceNotice(lineOf({}))).toBeNull();
    expect(priceNotice(lineOf({ seenCents: 1, stock: 0 }))).toBeNull();
    expect(priceNotice(lineOf({ seenCents: 1, isWithdrawn: true }))).toBeNull();
  });
});

describe("somebody who adds a mug", () => {
  const told = (had: number, wanted: number, now: number) =>
    addedMessage({ name: "Enamel mug", had, wanted, now });

  test.each([
    ["the first one", 0, 1, 1],
    ["more of the same", 2, 3, 5],
    ["exactly as many as a cart can hold", 98, 1, 99],
  ])("is told that it is there: %s", (_what, had, wanted, now) => {
    expect(told(had, wanted, now)).toBe("Enamel mug is in your cart.");
  });

  test("is told that a cart holds no more than 99", () => {
    expect(told(98, 5, 99)).toBe("99 of one kind is the most a cart can hold.");
    expect(told(99, 1, 99)).toBe("99 of one kind is the most a cart can hold.");
  });

  test("is told that there is only one", () => {
    expect(told(0, 2, 1)).toBe("There is only 1 left, and it is in your cart.");
    expect(told(1, 1, 1)).toBe("There is only 1 left, and it is in your cart.");
  });

  test("is told that there are only a few", () => {
    expect(told(2, 9, 3)).toBe("There are only 3 left, and all are in your cart.");
  });

  test("is told so too when some were sold meanwhile", () => {
    expect(told(5, 1, 3)).toBe("There are only 3 left, and all are in your cart.");
  });
});

describe("somebody who removes a mug", () => {
  test("is told, and given what puts it back", () => {
    expect(removal(lineOf({ quantity: 3 }))).toEqual({
      message: "Enamel mug is removed.",
      undo: { productId: "2", quantity: "3" },
    });
  });

  test("is not given back what nobody can buy any more", () => {
    for (const gone of [{ stock: 0 }, { isWithdrawn: true }]) {
      expect(removal(lineOf(gone))).toEqual({ message: "Enamel mug is removed." });
    }
  });
});
