import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import type { Person } from "@/lib/session/viewer";
import { leaveFor, whoIsLeft } from "@/tests/support/people/idle";
import { newGuest } from "@/tests/support/people/people";
import { fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

/** Everything that hangs on a guest, by table. */
async function belongingsOf({ id: userId }: Person) {
  const [carts, lines, wishes] = await Promise.all([
    db.cart.count({ where: { userId } }),
    db.cartLine.count({ where: { cart: { userId } } }),
    db.wishlistItem.count({ where: { userId } }),
  ]);
  return { carts, lines, wishes };
}

describe("an idle guest", () => {
  test("goes with the cart and the wishes", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await db.wishlistItem.create({ data: { userId: guest.id, productId: mug.id } });
    expect(await belongingsOf(guest)).toEqual({ carts: 1, lines: 1, wishes: 1 });
    await leaveFor(31, guest);

    await forgetIdleGuests(db);

    expect(await whoIsLeft(guest)).toEqual([]);
    expect(await belongingsOf(guest)).toEqual({ carts: 0, lines: 0, wishes: 0 });
    await expectNothingLost(mug);
  });

  test("stays while a payment is under way", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await orderFor(guest, [[mug, 1]]);
    await leaveFor(400, guest);

    await forgetIdleGuests(db);

    expect(await whoIsLeft(guest)).toEqual([guest]);
    expect(await ordersOf([mug])).toMatchObject([{ userId: guest.id }]);
  });

  for (const outcome of ["succeeded", "declined"] as const) {
    test(`goes when the payment has ${outcome}, and the order stays as it is`, async () => {
      const [guest, mug] = [await newGuest(), await newProduct()];
      const { payment } = await orderFor(guest, [[mug, 3]]);
      await settle(payment, outcome);
      await leaveFor(31, guest);
      const [before] = await ordersOf([mug]);

      await forgetIdleGuests(db);

      expect(await whoIsLeft(guest)).toEqual([]);
      expect(await ordersOf([mug])).toEqual([{ ...before, userId: null }]);
      await expectNothingLost(mug);
    });
  }

  test("with one order paid and another under way stays", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const { payment } = await orderFor(guest, [[mug, 1]]);
    await settle(payment, "succeeded");
    await orderFor(guest, [[mug, 1]]);
    await leaveFor(31, guest);

    await forgetIdleGuests(db);

    expect(await whoIsLeft(guest)).toEqual([guest]);
  });
});
