import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  linesToKeep,
  openCartOf,
  planMerge,
  type StoredCart,
  type StoredLine,
  summarizeCarts,
  takeApart,
  uniteLines,
} from "@/lib/shop/cart/merge-carts";

const PRODUCTS = ["mug", "pot", "bowl", "vase", "tray", "lamp"];

const cart = (name: string) =>
  fc.dictionary(fc.constantFrom(...PRODUCTS), fc.integer({ min: 1, max: 99 })).map(
    (wanted): StoredCart => ({
      id: name,
      createdAt: "2026-11-21T12:00:00.000Z",
      lines: Object.entries(wanted).map(([productId, quantity]) => ({
        id: `${name}-${productId}`,
        productId,
        quantity,
        seenPriceCents: 1450,
        createdAt: "2026-11-21T12:00:00.000Z",
      })),
    }),
  );

const shelf = fc
  .tuple(
    ...PRODUCTS.map((id) =>
      fc.record({
        name: fc.constant(id),
        stock: fc.integer({ min: 0, max: 120 }),
        isWithdrawn: fc.boolean(),
      }),
    ),
  )
  .map((facts) => new Map(facts.map((fact) => [fact.name, fact])));

const maybe = (name: string) => fc.option(cart(name), { nil: null });
const options = fc.record({ prefersGuest: fc.boolean() });

/** The lines of the cart that stays open, as they are written. */
function written(plan: ReturnType<typeof planMerge>): StoredLine[] {
  const all = [...(plan.account?.lines ?? []), ...(plan.guest?.lines ?? [])];
  const kept = linesToKeep(plan.lines, plan.isAside ? null : plan.account, plan.guest);
  return kept.map(({ id, quantity }) => {
    const line = all.find((one) => one.id === id);
    if (!line) throw new Error("A line came from nowhere.");
    return { ...line, quantity };
  });
}

describe("of any two carts and any stock", () => {
  test("nothing vanishes", () => {
    fc.assert(
      fc.property(
        maybe("guest"),
        maybe("account"),
        shelf,
        options,
        (guest, account, shelf, how) => {
          const plan = planMerge(guest, account, shelf, how);
          const kept = new Set(written(plan).map(({ productId }) => productId));
          const aside = plan.isAside ? [] : (account?.lines ?? []);
          for (const { productId } of [...(guest?.lines ?? []), ...aside]) {
            expect(kept).toContain(productId);
          }
          if (plan.isAside) expect(openCartOf(plan)).toBe(guest);
        },
      ),
    );
  });

  test("nothing exceeds what there is, and what is less is said", () => {
    fc.assert(
      fc.property(
        maybe("guest"),
        maybe("account"),
        shelf,
        options,
        (guest, account, shelf, how) => {
          for (const line of planMerge(guest, account, shelf, how).lines) {
            const { stock = 0, isWithdrawn } = shelf.get(line.productId) ?? {};
            const most = Math.max(line.here, line.there);
            const isToBeHad = stock > 0 && !isWithdrawn;
            expect(line.now).toBe(isToBeHad ? Math.min(most, stock) : most);
            expect(line.why === null).toBe(isToBeHad && stock >= most);
          }
        },
      ),
    );
  });

  test("twice is once", () => {
    fc.assert(
      fc.property(cart("guest"), cart("account"), shelf, (guest, account, shelf) => {
        const once = written(planMerge(guest, account, shelf, {}));
        const twice = uniteLines(guest.lines, once, shelf);
        const quantities = new Map(once.map(({ productId, quantity }) => [productId, quantity]));
        for (const { productId, now } of twice) expect(now).toBe(quantities.get(productId));
      }),
    );
  });

  test("taking it apart gives everybody what they had", () => {
    fc.assert(
      fc.property(
        maybe("guest"),
        maybe("account"),
        shelf,
        options,
        (guest, account, shelf, how) => {
          const plan = planMerge(guest, account, shelf, how);
          const apart = takeApart(plan, written(plan));
          expect(apart.guest).toEqual(guest?.lines ?? []);
          const lines = plan.isAside ? [] : (account?.lines ?? []);
          expect(apart.account.map(({ id }) => id).sort()).toEqual(
            lines.map(({ id }) => id).sort(),
          );
          for (const line of lines) expect(apart.account).toContainEqual(line);
        },
      ),
    );
  });

  test("what the account has changed since stays as it is", () => {
    fc.assert(
      fc.property(
        cart("guest"),
        cart("account"),
        shelf,
        fc.nat(98),
        (guest, account, shelf, by) => {
          const plan = planMerge(guest, account, shelf, {});
          const [changed, ...others] = written(plan);
          if (!changed) return;
          const quantity = ((changed.quantity + by) % 99) + 1;
          const now = { ...changed, quantity };
          const apart = takeApart(plan, [now, ...others]);
          if (quantity !== changed.quantity) expect(apart.account).toContainEqual(now);
          const back = apart.guest.map(({ id: _, ...line }) => line);
          expect(back).toEqual(guest.lines.map(({ id: _, ...line }) => line));
          const ids = [...apart.guest, ...apart.account].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});

test("somebody at the checkout is told of the cart that is kept aside", () => {
  const one = (id: string, quantity: number): StoredCart => ({
    id,
    createdAt: "2026-11-21T12:00:00.000Z",
    lines: [
      {
        id: `${id}-mug`,
        productId: "mug",
        quantity,
        seenPriceCents: 1450,
        createdAt: "2026-11-21",
      },
    ],
  });
  const shelf = new Map([["mug", { name: "Enamel mug", stock: 2, isWithdrawn: false }]]);
  const told = summarizeCarts(
    planMerge(one("guest", 5), one("account", 3), shelf, { prefersGuest: true }),
  );
  expect(told).toMatchObject({ here: 5, there: 3 });
  expect(told.lines).toEqual([
    { what: "Enamel mug", counts: { here: 5, there: 0, now: 2 }, why: "Only 2 left." },
  ]);
  expect(told.notes).toEqual([
    "The cart of your account, 3 items, is kept aside. You find it under your cart.",
  ]);
});
