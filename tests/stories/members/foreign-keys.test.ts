import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { deleteGuestRow } from "@/lib/guests/guests-data";
import type { Person } from "@/lib/session/viewer";
import { newGuest, newMember, userRowOf } from "@/tests/support/people/people";
import { details, fillCart, orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

/** Makes a row that refers to the guest; gives what must hold once the guest is deleted. */
type Arrange = (guest: Person) => Promise<() => Promise<void>>;

/** For every foreign key to User: what becomes of its row when the guest is deleted. */
const answers: Record<string, { becomes: string; arrange: Arrange }> = {
  "Account.userId": {
    becomes: "deleted: the passkey that was kept opens nothing any more",
    arrange: async ({ id: userId }) => {
      const passkey = { provider: "passkey", providerAccountId: userId, label: "A phone" };
      await db.account.create({ data: { userId, ...passkey, publicKey: new Uint8Array([1]) } });
      return async () => {
        expect(await db.account.count({ where: { providerAccountId: userId } })).toBe(0);
      };
    },
  },
  "Cart.userId": {
    becomes: "deleted, with its lines",
    arrange: async (guest) => {
      const mug = await newProduct();
      await fillCart(guest, [[mug, 2]]);
      return async () => {
        expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
        expect(await db.cartLine.count({ where: { productId: mug.id } })).toBe(0);
      };
    },
  },
  "Merge.guestId": {
    becomes: "deleted",
    arrange: async ({ id: guestId }) => {
      const { id: memberId } = await newMember();
      await db.merge.create({ data: { guestId, memberId } });
      return async () => expect(await db.merge.count({ where: { memberId } })).toBe(0);
    },
  },
  "Merge.memberId": {
    becomes: "deleted",
    // No guest merges into a guest; a member's row is deleted just the same.
    arrange: async ({ id: memberId }) => {
      const { id: guestId } = await newGuest();
      await db.merge.create({ data: { guestId, memberId } });
      return async () => expect(await db.merge.count({ where: { guestId } })).toBe(0);
    },
  },
  "Order.userId": {
    becomes: "kept as it was, without an owner",
    arrange: async (guest) => {
      const mug = await newProduct();
      const { number } = await orderFor(guest, [[mug, 3]]);
      return async () => {
        const order = await db.order.findUnique({ where: { number }, include: { lines: true } });
        expect(order).toMatchObject({
          ...details,
          userId: null,
          totalCents: 3 * mug.priceCents + 490,
          lines: [{ productId: mug.id, quantity: 3 }],
        });
        await expectNothingLost(mug);
      };
    },
  },
  "Session.userId": {
    becomes: "deleted",
    arrange: async ({ id: userId }) => {
      await db.session.create({ data: { userId, device: "Chrome on Android" } });
      return async () => expect(await db.session.count({ where: { userId } })).toBe(0);
    },
  },
  "User.mergedIntoId": {
    becomes: "kept, and refers to nobody",
    arrange: async ({ id: mergedIntoId }) => {
      const merged = await newGuest();
      await db.user.update({ where: { id: merged.id }, data: { mergedIntoId } });
      return async () => expect((await userRowOf(merged)).mergedIntoId).toBeNull();
    },
  },
  "VerificationToken.userId": {
    becomes: "deleted",
    arrange: async ({ id: userId }) => {
      await issueToken({ purpose: "transferSession", userId, minutes: 5 });
      return async () => expect(await db.verificationToken.count({ where: { userId } })).toBe(0);
    },
  },
  "WishlistItem.userId": {
    becomes: "deleted",
    arrange: async ({ id: userId }) => {
      const { id: productId } = await newProduct();
      await db.wishlistItem.create({ data: { userId, productId } });
      return async () => expect(await db.wishlistItem.count({ where: { productId } })).toBe(0);
    },
  },
};

/** "Cart.userId" for every column that refers to User, as the database says. */
async function listReferences(): Promise<string[]> {
  const rows = await db.$queryRaw<{ reference: string }[]>`
    SELECT source.relname || '.' || attname AS reference
    FROM pg_constraint
    JOIN pg_class source ON source.oid = conrelid
    JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
    WHERE contype = 'f' AND confrelid = '"User"'::regclass
    ORDER BY reference`;
  return rows.map(({ reference }) => reference);
}

test("every foreign key to User has an answer to: the guest is deleted", async () => {
  const references = await listReferences();
  const unanswered = references.filter((reference) => !(reference in answers));
  const stale = Object.keys(answers).filter((reference) => !references.includes(reference));

  expect(
    unanswered,
    `Say in tests/stories/members/foreign-keys.test.ts what becomes of ${unanswered} when a guest is ` +
      "deleted, and give its model an entry in lib/product/belongings.ts.",
  ).toEqual([]);
  expect(stale, `${stale} is no foreign key any more: take out its answer.`).toEqual([]);
});

describe("when a guest is deleted", () => {
  for (const [reference, { becomes, arrange }] of Object.entries(answers)) {
    test(`what refers to them by ${reference} is ${becomes}`, async () => {
      const guest = await newGuest();
      const expectAnswer = await arrange(guest);
      await deleteGuestRow(guest);
      expect(await db.user.count({ where: { id: guest.id } })).toBe(0);
      await expectAnswer();
    });
  }
});
