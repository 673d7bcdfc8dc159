import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { describeBelongings, mergeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { newGuest, newMember } from "@/tests/support/people/people";
import { everyKind, giveBelongings } from "@/tests/support/shop/belongings";
import { cartOf, fillCart, orderFor } from "@/tests/support/shop/checkout";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

const move = (from: Person, to: Person) => transaction((tx) => mergeBelongings(tx, from.id, to.id));

async function wish(owner: Person, ...products: Stocked[]): Promise<void> {
  const data = products.map(({ id: productId }) => ({ userId: owner.id, productId }));
  await db.wishlistItem.createMany({ data });
}

async function wishesOf({ id: userId }: Person): Promise<string[]> {
  const wishes = await db.wishlistItem.findMany({ where: { userId }, select: { productId: true } });
  return wishes.map(({ productId }) => productId).sort();
}

const idsOf = (...products: Stocked[]) => products.map(({ id }) => id).sort();

describe("what somebody owns", () => {
  test("is nothing at first", async () => {
    expect(await describeBelongings((await newGuest()).id)).toEqual([]);
  });

  test("is told kind by kind, their own only", async () => {
    const [ada, eve, mug, pot] = [
      await newGuest(),
      await newGuest(),
      await newProduct(),
      await newProduct(),
    ];
    await orderFor(ada, [[mug, 1]]);
    await fillCart(ada, [[mug, 2]]);
    await wish(ada, mug);
    expect(await describeBelongings(ada.id)).toEqual(["2 items in your cart", "1 order", "1 wish"]);

    await wish(ada, pot);
    await orderFor(ada, [[mug, 1]]);
    expect(await describeBelongings(ada.id)).toEqual(["2 orders", "2 wishes"]);
    expect(await describeBelongings(eve.id)).toEqual([]);
  });
});

describe("what a guest owns and gives to a member", () => {
  test("is all of it, and the guest has nothing any more", async () => {
    const { guest, member, mug } = await guestAndMember();
    await giveBelongings(guest, mug);

    await move(guest, member);
    expect(await describeBelongings(guest.id)).toEqual([]);
    expect(await describeBelongings(member.id)).toEqual(everyKind);
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
  });

  test("is there once, however often it is given", async () => {
    const { guest, member, mug } = await guestAndMember();
    await giveBelongings(guest, mug);
    for (let time = 1; time <= 2; time++) await move(guest, member);
    expect(await describeBelongings(member.id)).toEqual(everyKind);
  });

  test("joins the member's cart: each product, the larger of two quantities", async () => {
    const { guest, member } = await guestAndMember();
    const shelf = [
      await newProduct(),
      await newProduct(),
      await newProduct(),
      await newProduct(),
    ] as const;
    const [more, fewer, guests, members] = shelf;
    await fillCart(guest, [
      [more, 5],
      [fewer, 2],
      [guests, 1],
    ]);
    await fillCart(member, [
      [more, 3],
      [fewer, 4],
      [members, 6],
    ]);

    await move(guest, member);
    expect(await cartOf(member)).toEqual({
      [more.id]: 5,
      [fewer.id]: 4,
      [guests.id]: 1,
      [members.id]: 6,
    });
    expect(await db.cart.count({ where: { userId: { in: [guest.id, member.id] } } })).toBe(1);
  });

  test("becomes the member's cart when they have none open", async () => {
    const { guest, member, mug } = await guestAndMember();
    await orderFor(member, [[mug, 1]]);
    await fillCart(guest, [[mug, 2]]);
    await move(guest, member);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
  });

  test("leaves the member's cart alone when the guest has none", async () => {
    const { guest, member, mug } = await guestAndMember({ member: { mug: 2 } });
    await move(guest, member);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
  });

  test("keeps each order with the cart that it was", async () => {
    const { guest, member, mug } = await guestAndMember();
    const { number } = await orderFor(guest, [[mug, 1]]);
    await move(guest, member);
    const order = await db.order.findUnique({
      where: { number },
      select: { userId: true, cart: { select: { userId: true, closedAt: true } } },
    });
    expect(order).toEqual({
      userId: member.id,
      cart: { userId: member.id, closedAt: expect.any(Date) },
    });
  });

  test("unites the wishes, the common ones once", async () => {
    const { guest, member } = await guestAndMember();
    const [mug, pot, bowl] = [await newProduct(), await newProduct(), await newProduct()];
    await wish(guest, mug, pot);
    await wish(member, pot, bowl);
    await move(guest, member);
    expect(await wishesOf(member)).toEqual(idsOf(mug, pot, bowl));
    expect(await wishesOf(guest)).toEqual([]);
  });

  test("takes nothing from anybody else", async () => {
    const [guest, member, other, mug] = [
      await newGuest(),
      await newMember(),
      await newGuest(),
      await newProduct(),
    ];
    await fillCart(other, [[mug, 1]]);
    await wish(other, mug);
    await move(guest, member);
    expect(await describeBelongings(other.id)).toEqual(["1 item in your cart", "1 wish"]);
  });

  test("stays with the guest when the move fails half-way", async () => {
    const { guest, member, mug } = await guestAndMember({ guest: { mug: 2 } });
    const failing = transaction(async (tx) => {
      await mergeBelongings(tx, guest.id, member.id);
      throw new Error("cut off");
    });
    await expect(failing).rejects.toThrow("cut off");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await cartOf(member)).toEqual({});
  });
});
