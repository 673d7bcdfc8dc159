import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { erasePerson } from "@/lib/members/account/personal-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import type { Person } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, late, type Outcome, race, refusals, warmUp } from "@/tests/support/requests/races";
import { checkoutOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

async function expectErased({ id }: Person, ...products: Stocked[]): Promise<void> {
  expect(await db.user.count({ where: { id } })).toBe(0);
  expect(await db.order.count({ where: { userId: id } })).toBe(0);
  await expectNothingLost(...products);
}

const expectAtMostRefused = (outcomes: Outcome<unknown>[]) => {
  for (const reason of refusals(outcomes)) expect(reason).toMatchObject({ name: "Refusal" });
};

race("somebody who erases everything twice at once is erased once", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await orderFor(guest, [[mug, 2]]);
  const outcomes = await atOnce([() => erasePerson(guest), () => erasePerson(guest)]);
  expect(refusals(outcomes)).toMatchObject([{ name: "Refusal" }]);
  expect(await db.auditEvent.count({ where: { userId: guest.id, type: "person.erased" } })).toBe(1);
  await expectErased(guest, mug);
});

describe("somebody who erases everything", () => {
  race("while another tab places the order leaves no order that knows them", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const form = await checkoutOf(guest);
    const outcomes = await atOnce<unknown>([
      late(() => erasePerson(guest)),
      late(() => placeOrder(guest, form)),
    ]);

    expect(outcomes[0]).toMatchObject({ status: "fulfilled" });
    expectAtMostRefused(outcomes);
    for (const { number } of await ordersOf([mug])) {
      const order = await db.order.findUnique({ where: { number } });
      expect(order).toMatchObject(erasedBuyer);
    }
    await expectErased(guest, mug);
  });

  race("while another tab adds a mug has no cart", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const outcomes = await atOnce<unknown>([
      late(() => erasePerson(guest)),
      late(() => addLine(guest, { productId: mug.id, quantity: 1 })),
    ]);
    expect(outcomes[0]).toMatchObject({ status: "fulfilled" });
    expectAtMostRefused(outcomes);
    expect(await db.cartLine.count({ where: { productId: mug.id } })).toBe(0);
    await expectErased(guest, mug);
  });

  for (const outcome of ["succeeded", "declined"] as const) {
    race(`while a payment has ${outcome} loses no piece`, async () => {
      const [guest, mug] = [await newGuest(), await newProduct()];
      const { payment } = await orderFor(guest, [[mug, 2]]);
      const outcomes = await atOnce<unknown>([
        late(() => erasePerson(guest)),
        late(() => settle(payment, outcome)),
      ]);
      expect(refusals(outcomes)).toEqual([]);
      await expectErased(guest, mug);
    });
  }

  race("while a guest signs in to that account takes the guest along or not at all", async () => {
    const { guest, member, mug } = await guestAndMember();
    await orderFor(guest, [[mug, 2]]);
    const [erasing, merging] = await atOnce<unknown>([
      late(() => erasePerson(member)),
      late(() => mergeGuest(guest, member)),
    ]);
    expect(erasing).toMatchObject({ status: "fulfilled" });
    const isMerged = merging?.status === "fulfilled";
    expect(await db.user.count({ where: { id: guest.id } })).toBe(isMerged ? 0 : 1);
    expect(await ordersOf([mug])).toMatchObject([{ userId: isMerged ? null : guest.id }]);
    await expectErased(member, mug);
  });
});
