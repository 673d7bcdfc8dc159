import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalCents } from "@/lib/ground/format/money";
import { addedMessage, MAX_QUANTITY } from "@/lib/shop/cart/cart";
import { cartInForm, changeQuantitySchema } from "@/lib/shop/cart/cart-schema";

const quantity = fc.integer({ min: 1, max: MAX_QUANTITY });
const line = fc.record({ productId: fc.uuid(), quantity, priceCents: fc.nat(100_000_000) });

describe("a total", () => {
  test("is exact, and the sum of the totals of any two halves", () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (one, other) => {
        const total = totalCents([...one, ...other]);
        expect(total).toBe(totalCents(one) + totalCents(other));
        expect(Number.isSafeInteger(total)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is refused rather than rounded", () => {
    const fraction = fc.double({ noNaN: true, noInteger: true });
    fc.assert(
      fc.property(fraction, quantity, (priceCents, quantity) => {
        expect(() => totalCents([{ priceCents, quantity }])).toThrow(RangeError);
      }),
    );
  });
});

describe("adding", () => {
  const addition = fc.record({ had: fc.nat(MAX_QUANTITY), wanted: quantity, stock: quantity });

  test("says that all is there exactly when it is, and else how many there are", () => {
    fc.assert(
      fc.property(addition, ({ had, wanted, stock }) => {
        const now = Math.min(had + wanted, stock, MAX_QUANTITY);
        const said = addedMessage({ name: "Enamel mug", had, wanted, now });
        const isAll = now === had + wanted;
        expect(said === "Enamel mug is in your cart.").toBe(isAll);
        if (!isAll) expect(said).toContain(String(now));
      }),
    );
  });
});

describe("a form", () => {
  test("that changes a quantity is taken exactly within the range", () => {
    const lineId = "01935f3e-7a00-7000-8000-000000000001";
    fc.assert(
      fc.property(fc.nat(999), fc.constantFrom("-1", "1", undefined), (typed, step) => {
        const wanted = typed + Number(step ?? 0);
        const { data } = changeQuantitySchema.safeParse({ lineId, quantity: String(typed), step });
        const isInRange = wanted >= 1 && wanted <= MAX_QUANTITY;
        expect(data).toEqual(isInRange ? { lineId, quantity: wanted } : undefined);
      }),
    );
  });

  test("gives back the cart that was written into it, and any text without a fault", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), (lines) => {
        const text = lines.map((one) => [one.productId, one.quantity, one.priceCents].join(":"));
        expect(cartInForm.parse(text.join())).toEqual(lines);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cartInForm.safeParse(text)).not.toThrow();
      }),
    );
  });
});
