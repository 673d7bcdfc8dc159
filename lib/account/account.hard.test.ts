import { beforeAll, describe, expect, test } from "vitest";
import { findMember, type MemberRow, mergeGuest, promoteGuest } from "@/lib/account/account-data";
import { describeBelongings } from "@/lib/belongings";
import { addLine } from "@/lib/cart/cart-data";
import { db } from "@/lib/db";
import { placeOrder } from "@/lib/orders/place-order-data";
import { settlePayment } from "@/lib/orders/settle-payment-data";
import { cartOf, checkoutOf, fillCart, orderFor } from "@/lib/testing/checkout";
import { expectNothingLost, ordersOf } from "@/lib/testing/invariants";
import {
  newGuest,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
} from "@/lib/testing/people";
import { atOnce, given, many, refusals, warmUp } from "@/lib/testing/races";
import { newProduct } from "@/lib/testing/shelf";
import { type Person, toPerson } from "@/lib/viewer";

beforeAll(warmUp);

const rowOf = (id: string) => db.user.findUniqueOrThrow({ where: { id } });

async function guestWithCart() {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await fillCart(guest, [[mug, 2]]);
  return { guest, mug };
}

/** What the guest still has and should have given away: nothing. */
async function expectRetired(guest: Person, member: MemberRow): Promise<void> {
  expect(await describeBelongings(guest.id)).toEqual([]);
  expect(await rowOf(guest.id)).toMatchObject({ mergedIntoId: member.id, isAnonymous: true });
}

describe("a guest who creates an account", () => {
  test("twice at once has one, with the first one's password", many, async () => {
    const guest = await newGuest();
    const accounts = [uniqueEmail(), uniqueEmail()].map((email) => ({ email, password }));
    const outcomes = await atOnce(accounts.map((account) => () => promoteGuest(guest, account)));

    const [member, ...others] = given(outcomes);
    expect(others).toEqual([]);
    expect(refusals(outcomes)).toMatchObject([{ code: "NOT_A_GUEST" }]);
    expect(await rowOf(guest.id)).toMatchObject({ email: member?.email, sessionVersion: 1 });
    expect((await findMember({ email: member?.email ?? "", password })).id).toBe(guest.id);
  });

  test("while the order is placed has both", many, async () => {
    const { guest, mug } = await guestWithCart();
    const [form, email] = [await checkoutOf(guest), uniqueEmail()];
    const outcomes = await atOnce<unknown>([
      () => promoteGuest(guest, { email, password }),
      () => placeOrder(guest, form),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    expect(await rowOf(guest.id)).toMatchObject({ isAnonymous: false, email });
    expect(await ordersOf([mug])).toMatchObject([{ userId: guest.id }]);
    await expectNothingLost(mug);
  });

  test(
    "while they sign in to another is either the new member or merged, with all they had",
    many,
    async () => {
      const { guest, mug } = await guestWithCart();
      const member = await newMemberRow();
      const [promoting, merging] = await atOnce<unknown>([
        () => promoteGuest(guest, { email: uniqueEmail(), password }),
        () => mergeGuest(guest, member),
      ]);

      expect(merging).toMatchObject({ status: "fulfilled" });
      if (promoting?.status === "fulfilled") {
        expect(await rowOf(guest.id)).toMatchObject({ isAnonymous: false, mergedIntoId: null });
        expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
      } else {
        expect(promoting?.reason).toMatchObject({ code: "NOT_A_GUEST" });
        await expectRetired(guest, member);
        expect(await cartOf(toPerson(member))).toEqual({ [mug.id]: 2 });
      }
    },
  );
});

describe("a guest who signs in to an account", () => {
  test("twice at once brings everything once", many, async () => {
    const { guest, mug } = await guestWithCart();
    const member = await newMemberRow();
    const merge = () => mergeGuest(guest, member);

    expect(refusals(await atOnce([merge, merge]))).toEqual([]);
    await expectRetired(guest, member);
    expect(await cartOf(toPerson(member))).toEqual({ [mug.id]: 2 });
    expect(await rowOf(guest.id)).toMatchObject({ sessionVersion: 1 });
  });

  test("to two accounts at once brings everything to one of them", many, async () => {
    const { guest, mug } = await guestWithCart();
    const members = [await newMemberRow(), await newMemberRow()];
    const outcomes = await atOnce(members.map((member) => () => mergeGuest(guest, member)));

    expect(refusals(outcomes)).toEqual([]);
    const carts = await Promise.all(members.map((member) => cartOf(toPerson(member))));
    const winner = members.findIndex(({ id }, at) => id && Object.keys(carts[at] ?? {}).length > 0);
    expect(carts[winner]).toEqual({ [mug.id]: 2 });
    expect(carts[1 - winner]).toEqual({});
    expect(await rowOf(guest.id)).toMatchObject({ mergedIntoId: members[winner]?.id });
  });

  test("as another guest does the same joins both carts", many, async () => {
    const [ada, eve] = [await guestWithCart(), await guestWithCart()];
    const member = await newMemberRow();
    const outcomes = await atOnce(
      [ada, eve].map(
        ({ guest }) =>
          () =>
            mergeGuest(guest, member),
      ),
    );

    expect(refusals(outcomes)).toEqual([]);
    expect(await cartOf(toPerson(member))).toEqual({ [ada.mug.id]: 2, [eve.mug.id]: 2 });
  });

  test.each([
    ["with an empty cart", false],
    ["with a cart", true],
  ])(
    "%s, while another tab adds a pot, finds it or is told that it was not added",
    many,
    async (_what, hasCart) => {
      const { guest, mug } = hasCart
        ? await guestWithCart()
        : { guest: await newGuest(), mug: null };
      const [member, pot] = [await newMemberRow(), await newProduct()];
      const [merging, adding] = await atOnce<unknown>([
        () => mergeGuest(guest, member),
        () => addLine(guest, { productId: pot.id, quantity: 1 }),
      ]);

      expect(merging).toMatchObject({ status: "fulfilled" });
      const isAdded = adding?.status === "fulfilled";
      if (!isAdded) expect(adding?.reason).toMatchObject({ name: "Refusal" });
      expect(await cartOf(toPerson(member))).toEqual({
        ...(mug && { [mug.id]: 2 }),
        ...(isAdded && { [pot.id]: 1 }),
      });
      await expectRetired(guest, member);
    },
  );

  test("while the member adds a pot elsewhere has both", many, async () => {
    const { guest, mug } = await guestWithCart();
    const [member, pot] = [await newMemberRow(), await newProduct()];
    const outcomes = await atOnce<unknown>([
      () => mergeGuest(guest, member),
      () => addLine(member, { productId: pot.id, quantity: 1 }),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    expect(await cartOf(toPerson(member))).toEqual({ [mug.id]: 2, [pot.id]: 1 });
    await expectRetired(guest, member);
  });

  test("while the order is placed has it as an order or as a cart, once", many, async () => {
    const { guest, mug } = await guestWithCart();
    const [form, member] = [await checkoutOf(guest), await newMemberRow()];
    const [merging, placing] = await atOnce<unknown>([
      () => mergeGuest(guest, member),
      () => placeOrder(guest, form),
    ]);

    expect(merging).toMatchObject({ status: "fulfilled" });
    const isPlaced = placing?.status === "fulfilled";
    if (!isPlaced) expect(placing?.reason).toMatchObject({ name: "Refusal" });
    expect(await cartOf(toPerson(member))).toEqual(isPlaced ? {} : { [mug.id]: 2 });
    expect(await ordersOf([mug])).toMatchObject(isPlaced ? [{ userId: member.id }] : []);
    await expectRetired(guest, member);
    await expectNothingLost(mug);
  });

  test("while their payment is declined finds it all in the member's cart", many, async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    const { payment } = await orderFor(guest, [[mug, 2]]);
    await fillCart(guest, [[pot, 1]]);
    const member = await newMemberRow();
    const outcomes = await atOnce<unknown>([
      () => mergeGuest(guest, member),
      () => settlePayment(payment.reference, "declined"),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    expect(await cartOf(toPerson(member))).toEqual({ [mug.id]: 2, [pot.id]: 1 });
    await expectRetired(guest, member);
    await expectNothingLost(mug, pot);
  });
});
