import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShownLine } from "@/lib/shop/cart/cart-schema";
import { cartChanges, type LineNow, piecesFor } from "@/lib/shop/checkout/cart-changes";

const lineNow: fc.Arbitrary<LineNow> = fc.record({
  productId: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  priceCents: fc.nat(1_000_000),
  currency: fc.constantFrom("EUR", "GBP", "JPY"),
  quantity: fc.integer({ min: 1, max: 99 }),
  stock: fc.nat(200),
  withdrawnAt: fc.option(fc.date({ noInvalidDate: true }), { nil: null, freq: 5 }),
});
const linesOf = (line: fc.Arbitrary<LineNow>, minLength = 0) =>
  fc.uniqueArray(line, { selector: ({ productId }) => productId, minLength });
/** Lines that can be sold as they are. */
const soundLines = linesOf(
  lineNow.map((line) => ({ ...line, withdrawnAt: null, stock: line.quantity + line.stock })),
  1,
);
const shownLine: fc.Arbitrary<ShownLine> = fc.record({
  productId: fc.uuid(),
  quantity: fc.integer({ min: 1, max: 99 }),
  priceCents: fc.nat(1_000_000),
});

const asShown = (lines: LineNow[]): ShownLine[] =>
  lines.map(({ productId, quantity, priceCents }) => ({ productId, quantity, priceCents }));

describe("the pieces of a line that can be sold", () => {
  test("are no more than were wanted nor than there are, and none of what is withdrawn", () => {
    fc.assert(
      fc.property(lineNow, (line) => {
        const pieces = piecesFor(line);
        expect(pieces).toBeGreaterThanOrEqual(0);
        expect(pieces).toBeLessThanOrEqual(line.quantity);
        expect(pieces).toBeLessThanOrEqual(line.stock);
        const isShort = pieces < line.quantity && pieces < line.stock;
        expect(isShort && !line.withdrawnAt).toBe(false);
        if (line.withdrawnAt) expect(pieces).toBe(0);
      }),
    );
  });
});

describe("a cart that is as it was shown", () => {
  test("has no changes, in whichever order it was shown", () => {
    fc.assert(
      fc.property(soundLines, (lines) => {
        expect(cartChanges(asShown(lines), lines)).toEqual([]);
        expect(cartChanges(asShown(lines).toReversed(), lines)).toEqual([]);
      }),
    );
  });
});

describe("a cart with one change", () => {
  type Change = (line: LineNow, by: number) => LineNow[];
  const changes: Record<string, Change> = {
    "another price": (line, by) => [{ ...line, priceCents: line.priceCents + by }],
    "more of it": (line, by) => [{ ...line, quantity: line.quantity + by, stock: line.stock + by }],
    "too little of it": (line) => [{ ...line, stock: line.quantity - 1 }],
    "nothing of it": (line) => [{ ...line, stock: 0 }],
    "its end of sale": (line) => [{ ...line, withdrawnAt: new Date() }],
    "its removal": () => [],
  };

  test.each(Object.entries(changes))("%s is told in one sentence", (_what, change) => {
    fc.assert(
      fc.property(soundLines, fc.integer({ min: 1, max: 50 }), (lines, by) => {
        const [first, ...others] = lines;
        if (!first) return;
        const now = [...change(first, by), ...others];
        expect(cartChanges(asShown(lines), now)).toHaveLength(1);
      }),
    );
  });

  test("something new is told in one sentence", () => {
    fc.assert(
      fc.property(soundLines, ([first, ...others]) => {
        if (!first) return;
        expect(cartChanges(asShown(others), [first, ...others])).toEqual([
          `${first.name} was added to your cart in another tab or on another device.`,
        ]);
      }),
    );
  });
});

test("whatever was shown and whatever there is, changes are sentences", () => {
  fc.assert(
    fc.property(fc.array(shownLine), linesOf(lineNow), (shown, lines) => {
      for (const change of cartChanges(shown, lines)) expect(change).toMatch(/\.$/s);
    }),
  );
});
