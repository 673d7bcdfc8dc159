import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  costsOf,
  countries,
  countriesByName,
  countryName,
  deliveries,
  deliveryCents,
  leastDelivery,
  taxWithin,
} from "@/lib/shop/prices/delivery-and-tax";

const cents = fc.integer({ min: 0, max: 10_000_000 });
const line = fc.record({ priceCents: cents, quantity: fc.integer({ min: 1, max: 99 }) });
const parcel = fc.record({
  delivery: fc.constantFrom(...deliveries.map(({ code }) => code)),
  country: fc.constantFrom(...countries),
  currency: fc.constant("EUR"),
});
const basisPoints = fc.integer({ min: 0, max: 10_000 });

describe("the costs of an order", () => {
  test("are the sum of its parts, in whole cents, and never negative", () => {
    fc.assert(
      fc.property(fc.array(line), parcel, (lines, parcel) => {
        const { goods, delivery, total, tax } = costsOf(lines, parcel);
        expect(total.cents).toBe(goods.cents + delivery.cents);
        for (const { cents, currency } of [goods, delivery, total, tax]) {
          expect(Number.isSafeInteger(cents)).toBe(true);
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(currency).toBe("EUR");
        }
        expect(tax.cents).toBeLessThan(Math.max(1, total.cents));
      }),
    );
  });

  test("do not depend on the order of the lines, nor on how pieces are spread over them", () => {
    fc.assert(
      fc.property(fc.array(line), parcel, (lines, parcel) => {
        const split = lines.flatMap(({ priceCents, quantity }) => [
          { priceCents, quantity: 1 },
          { priceCents, quantity: quantity - 1 },
        ]);
        expect(costsOf(split.toReversed(), parcel)).toEqual(costsOf(lines, parcel));
      }),
    );
  });

  test("hold the tax of the country", () => {
    const lines = [{ priceCents: 10_000, quantity: 1 }];
    const taxIn = (country: "DE" | "FI" | "LU") =>
      costsOf(lines, { delivery: "standard", country, currency: "EUR" }).tax.cents;
    expect([taxIn("DE"), taxIn("FI"), taxIn("LU")]).toEqual([1597, 2032, 1453]);
  });
});

describe("the countries", () => {
  test("have the names that the language of the pages has for them, in its order", () => {
    const names = countriesByName().map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["Austria", "Belgium", "Czechia"]);
    expect(names).toEqual(names.toSorted());
    expect(
      countriesByName()
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(countries.toSorted());
  });

  test("keep their names when nothing is delivered there any more", () => {
    expect(countryName("CH")).toBe("Switzerland");
    expect(countryName("ZX")).toBe("ZX");
  });
});

describe("the tax within an amount", () => {
  test("is, to half a cent, what its rate makes of the rest", () => {
    fc.assert(
      fc.property(cents, basisPoints, (amount, rate) => {
        const tax = taxWithin(amount, rate);
        const exact = (amount * rate) / (10_000 + rate);
        expect(Number.isInteger(tax)).toBe(true);
        expect(Math.abs(tax - exact)).toBeLessThanOrEqual(0.5);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(tax).toBeLessThanOrEqual(amount);
      }),
    );
  });

  test("grows with the amount and with the rate", () => {
    fc.assert(
      fc.property(cents, basisPoints, fc.nat(1000), (amount, rate, more) => {
        expect(taxWithin(amount + more, rate)).toBeGreaterThanOrEqual(taxWithin(amount, rate));
        expect(taxWithin(amount, rate + more)).toBeGreaterThanOrEqual(taxWithin(amount, rate));
      }),
    );
  });
});

describe("delivery", () => {
  test.each(deliveries)(
    "of $code costs its price below its limit, nothing from it on",
    (option) => {
      const limit = option.freeFrom ?? Number.POSITIVE_INFINITY;
      fc.assert(
        fc.property(cents, (goods) => {
          expect(deliveryCents(option.code, goods)).toBe(goods < limit ? option.cents : 0);
        }),
      );
      if (option.freeFrom === null) return;
      expect(deliveryCents(option.code, option.freeFrom - 1)).toBe(option.cents);
      expect(deliveryCents(option.code, option.freeFrom)).toBe(0);
    },
  );

  test("costs at least what its cheapest option does, and says when that is nothing", () => {
    fc.assert(
      fc.property(cents, (goods) => {
        const { cents: least, freeFrom } = leastDelivery(goods);
        const offered = deliveries.map(({ code }) => deliveryCents(code, goods));
        expect(offered).toContain(least);
        expect(offered.every((one) => one >= least)).toBe(true);
        if (least === 0) expect(freeFrom).toBeNull();
        if (freeFrom === null) return;
        expect(freeFrom).toBeGreaterThan(goods);
        expect(leastDelivery(freeFrom)).toEqual({ cents: 0, freeFrom: null });
        expect(leastDelivery(freeFrom - 1).cents).toBeGreaterThan(0);
      }),
    );
  });
});
