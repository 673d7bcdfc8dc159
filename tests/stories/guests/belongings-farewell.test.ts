import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import {
  describeBelongings,
  describeFarewell,
  eraseBelongings,
  exportBelongings,
} from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { newGuest } from "@/tests/support/people/people";
import { everyKind, giveBelongings } from "@/tests/support/shop/belongings";
import { details, settle } from "@/tests/support/shop/checkout";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";
import { expectNothingLost } from "@/tests/support/shop/invariants";

const erase = (person: Person) => transaction((tx) => eraseBelongings(tx, person.id));

const orderRow = (number: string) =>
  db.order.findUniqueOrThrow({ where: { number }, include: { lines: true, payment: true } });

describe("what somebody owns, to take along", () => {
  test("is empty for who has nothing", async () => {
    const owned = await exportBelongings((await newGuest()).id);
    expect(owned).toEqual({ cart: [], orders: [], wishes: [], mail: [] });
  });

  test("is all of it, in plain JSON", async () => {
    const ada = await newGuest();
    const { product, number } = await giveBelongings(ada);
    const { slug, name, priceCents } = product;
    const owned = JSON.parse(JSON.stringify(await exportBelongings(ada.id)));

    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(owned).toEqual({
      cart: [{ slug, name, priceCents, currency: "EUR", quantity: 2, createdAt: at }],
      orders: [
        {
          ...details,
          number,
          currency: "EUR",
          delivery: "standard",
          deliveryCents: 490,
          totalCents: 3 * priceCents + 490,
          taxCents: 807,
          taxBasisPoints: 2000,
          placedAt: at,
          paidAt: null,
          declinedAt: null,
          cancelledAt: null,
          withdrawnAt: null,
          lines: [{ slug, name, priceCents, quantity: 3 }],
          payment: {
            provider: "demo",
            amountCents: 3 * priceCents + 490,
            succeededAt: null,
            declinedAt: null,
            refundedAt: null,
          },
        },
      ],
      wishes: [{ slug, name, createdAt: at }],
      mail: [],
    });
  });

  test("holds neither the secret of a payment nor anything of somebody else's", async () => {
    const [ada, eve] = [await newGuest(), await newGuest()];
    const { payment, product } = await giveBelongings(ada);
    const hers = await giveBelongings(eve);
    const owned = JSON.stringify(await exportBelongings(ada.id));
    expect(owned).toContain(product.slug);
    for (const secret of [payment.reference, hers.product.slug, hers.number]) {
      expect(owned).not.toContain(secret);
    }
  });
});

describe("what going for good would mean", () => {
  test("is nothing for who has nothing", async () => {
    const farewell = await describeFarewell((await newGuest()).id, "signOut");
    expect(farewell).toEqual({ lost: [], stays: [] });
  });

  test("is told kind by kind: what is lost, and what stays", async () => {
    const ada = await newGuest();
    await giveBelongings(ada);
    expect(await describeFarewell(ada.id, "signOut")).toEqual({
      lost: ["2 items in your cart", "1 wish"],
      stays: [
        "Your orders stay valid. From then on, open them with the link in the confirmation email, or find them by number and email.",
      ],
    });
    const { stays } = await describeFarewell(ada.id, "erase");
    expect(stays).toEqual([expect.stringMatching(/^Your orders stay in our books, without your/)]);
  });
});

describe("what is erased", () => {
  test("is all that somebody owns, and nothing of anybody else's", async () => {
    const [ada, eve] = [await newGuest(), await newGuest()];
    await giveBelongings(ada);
    await giveBelongings(eve);
    await erase(ada);
    expect(await describeBelongings(ada.id)).toEqual([]);
    expect(await db.cart.count({ where: { userId: ada.id } })).toBe(0);
    expect(await describeBelongings(eve.id)).toEqual(everyKind);
  });

  test("leaves the order as it was, without anybody in it", async () => {
    const ada = await newGuest();
    const { product, number } = await giveBelongings(ada);
    const before = await orderRow(number);
    await erase(ada);

    const after = await orderRow(number);
    expect(after).toEqual({
      ...before,
      ...erasedBuyer,
      cartId: null,
    });
    await expectNothingLost(product);
  });

  test.each(["succeeded", "declined"] as const)(
    "lets a payment under way come to its end: %s",
    async (outcome) => {
      const ada = await newGuest();
      const { product, number, payment } = await giveBelongings(ada);
      await erase(ada);

      const settled = await settle(payment, outcome);
      expect(settled).toEqual({ number });
      await expectNothingLost(product);
      expect(await describeBelongings(ada.id)).toEqual([]);
    },
  );

  test("stays when erasing fails half-way", async () => {
    const ada = await newGuest();
    await giveBelongings(ada);
    const failing = transaction(async (tx) => {
      await eraseBelongings(tx, ada.id);
      throw new Error("cut off");
    });
    await expect(failing).rejects.toThrow("cut off");
    expect(await describeBelongings(ada.id)).toEqual(everyKind);
  });
});
