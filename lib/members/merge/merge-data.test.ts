import "@/tests/support/database";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { undoMerge } from "@/lib/members/merge/undo-merge-data";
import { describeBelongings, previewMerge } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { newMember, newMemberRow, userRowOf } from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import { giveBelongings } from "@/tests/support/shop/belongings";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { everythingOf } from "@/tests/support/shop/everything";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

async function guestWithBelongings() {
  const pair = await guestAndMember();
  await giveBelongings(pair.guest, pair.mug);
  return pair;
}

describe("a guest who signs in to an account", () => {
  test("brings everything along and is retired", async () => {
    const { guest, member, mug } = await guestWithBelongings();
    await mergeGuest(guest, member);

    expect(await describeBelongings(guest.id)).toEqual([]);
    expect(await describeBelongings(member.id)).toEqual([
      "2 items in your cart",
      "1 order",
      "1 wish",
    ]);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
    expect(await userRowOf(guest)).toMatchObject({
      isAnonymous: true,
      mergedIntoId: member.id,
      sessionVersion: 1,
    });
  });

  test("does so once, however often it is tried", async () => {
    const { guest, member } = await guestWithBelongings();
    await mergeGuest(guest, member);
    await mergeGuest(guest, member);
    expect(await describeBelongings(member.id)).toEqual([
      "2 items in your cart",
      "1 order",
      "1 wish",
    ]);
    expect(await userRowOf(guest)).toMatchObject({ sessionVersion: 1 });
  });

  test("cannot bring it to a second account", async () => {
    const { guest, member } = await guestWithBelongings();
    const other = await newMember();
    await mergeGuest(guest, member);
    await mergeGuest(guest, other);
    expect(await describeBelongings(other.id)).toEqual([]);
    expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: member.id });
  });

  test("leaves the member who they are", async () => {
    const { guest, member } = await guestWithBelongings();
    const before = await userRowOf(member);
    await mergeGuest(guest, member);
    expect(await userRowOf(member)).toEqual(before);
  });
});

test("a member's belongings cannot be taken as if they were a guest's", async () => {
  const [victim, thief, mug] = [await newMember(), await newMemberRow(), await newProduct()];
  await fillCart(victim, [[mug, 1]]);
  await mergeGuest(victim, thief);
  expect(await cartOf(victim)).toEqual({ [mug.id]: 1 });
  expect(await describeBelongings(thief.id)).toEqual([]);
});

test("a merge takes as many statements for one product as for six", async () => {
  const merge = async (products: number) => {
    const { guest, member } = await guestAndMember();
    for (let made = 0; made < products; made++) {
      const product = await newProduct();
      await fillCart(guest, [[product, 2]]);
      await fillCart(member, [[product, 1]]);
      await wish(guest, product);
    }
    return statementsOf(() => mergeGuest(guest, member));
  };
  const [one, six] = [await merge(1), await merge(6)];
  expect(six).toHaveLength(one.length);
  expect(one.length).toBeLessThan(25);
});

/** Up to six products, and what anybody may have of them, more than there is left among it. */
const anyShelf = fc.array(
  fc.record({
    here: fc.integer({ min: 0, max: 9 }),
    there: fc.integer({ min: 0, max: 9 }),
    stock: fc.integer({ min: 0, max: 12 }),
    isWithdrawn: fc.boolean(),
    isWishedHere: fc.boolean(),
    isWishedThere: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

type Facts = typeof anyShelf extends fc.Arbitrary<infer All> ? All : never;

async function arrange(facts: Facts) {
  const { guest, member } = await guestAndMember();
  const products: Stocked[] = [];
  for (const { stock } of facts) products.push(await newProduct({ stock }));
  const idsWhere = (holds: (fact: Facts[number]) => boolean) =>
    products.filter((_, index) => holds(facts[index] as Facts[number])).map(({ id }) => id);

  await db.product.updateMany({
    where: { id: { in: idsWhere(({ isWithdrawn }) => isWithdrawn) } },
    data: { withdrawnAt: new Date() },
  });
  for (const [{ id: userId }, pieces, isWished] of [
    [guest, "here", "isWishedHere"],
    [member, "there", "isWishedThere"],
  ] as const) {
    const lines = facts.flatMap((fact, index) => {
      const { id: productId, priceCents: seenPriceCents } = products[index] as Stocked;
      return fact[pieces] > 0 ? [{ productId, quantity: fact[pieces], seenPriceCents }] : [];
    });
    if (lines.length > 0) {
      await db.cart.create({ data: { userId, lines: { createMany: { data: lines } } } });
    }
    const wished = idsWhere((fact) => fact[isWished]).map((productId) => ({ userId, productId }));
    await db.wishlistItem.createMany({ data: wished });
  }
  return { guest, member, products };
}

const wish = ({ id: userId }: Person, { id: productId }: Stocked) =>
  db.wishlistItem.create({ data: { userId, productId } });

describe("any two carts, any stock:", () => {
  test("nothing vanishes, nothing exceeds the stock, twice is once, undo restores", async () => {
    const numRuns = Number(process.env.PROPERTY_RUNS || 20);
    await fc.assert(
      fc.asyncProperty(anyShelf, fc.boolean(), async (facts, prefersGuest) => {
        const { guest, member, products } = await arrange(facts);
        const before = [await everythingOf(guest), await everythingOf(member)];
        const preview = await previewMerge(guest.id, member.id, { prefersGuest });

        const merged = await mergeGuest(guest, member, { prefersGuest });
        expect(merged?.summaries).toEqual(preview);
        expect((await everythingOf(guest)).carts).toEqual([]);

        const isAside = prefersGuest && facts.some(({ here }) => here > 0);
        const cart = await cartOf(member);
        facts.forEach(({ here, there, stock, isWithdrawn }, index) => {
          const most = Math.max(here, isAside ? 0 : there);
          const left = isWithdrawn || stock === 0 ? most : stock;
          const { id } = products[index] as Stocked;
          expect(cart[id] ?? 0).toBe(Math.min(most, left));
        });
        const told = preview.flatMap(({ lines }) =>
          lines.flatMap(({ counts }) => counts?.now ?? []),
        );
        if (told.length > 0) {
          expect(sum(told)).toBe(sum(Object.values(cart)));
        }
        if (isAside) {
          const aside = (await everythingOf(member)).carts.find(({ asideAt }) => asideAt);
          expect(aside?.lines).toEqual(before[1]?.carts[0]?.lines);
        }

        const after = await everythingOf(member);
        expect(await mergeGuest(guest, member, { prefersGuest })).toBeNull();
        expect(await everythingOf(member)).toEqual(after);

        await undoMerge(member, merged?.id ?? "");
        expect([await everythingOf(guest), await everythingOf(member)]).toEqual(before);
      }),
      { numRuns },
    );
  }, 120_000);
});

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
