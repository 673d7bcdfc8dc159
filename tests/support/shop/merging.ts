import { expect } from "vitest";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { type Person, toPerson } from "@/lib/session/viewer";
import { newGuest, newMemberRow, userRowOf } from "@/tests/support/people/people";
import { fillCart } from "@/tests/support/shop/checkout";
import { everythingOf } from "@/tests/support/shop/everything";
import { newProduct } from "@/tests/support/shop/shelf";

type InCart = { mug?: number; bowl?: number };

type Carts = { guest?: InCart; member?: InCart };

/**
 * A guest who can be merged into a member, two products, and what each has in the cart.
 * @param as the guest, when the test has one already
 */
export async function guestAndMember({ guest: mine, member: theirs }: Carts = {}, as?: Person) {
  const [guest, memberRow] = [as ?? (await newGuest()), await newMemberRow()];
  const [mug, bowl] = [await newProduct(), await newProduct()];
  const member = toPerson(memberRow);
  for (const [owner, inCart = {}] of [
    [guest, mine],
    [member, theirs],
  ] as const) {
    if (inCart.mug) await fillCart(owner, [[mug, inCart.mug]]);
    if (inCart.bowl) await fillCart(owner, [[bowl, inCart.bowl]]);
  }
  return { guest, member, memberRow, mug, bowl };
}

type Pair = { guest: Person; member: Person };

export async function merged<T extends Pair>(pair: T, options: MergeOptions = {}) {
  const before = { guest: await everythingOf(pair.guest), member: await everythingOf(pair.member) };
  const done = await mergeGuest(pair.guest, pair.member, options);
  return { ...pair, before, id: done?.id ?? "" };
}

type Merged = Awaited<ReturnType<typeof merged>>;

export async function expectUndone({ guest, member, before }: Merged): Promise<void> {
  expect(await everythingOf(guest)).toEqual(before.guest);
  expect(await everythingOf(member)).toEqual(before.member);
  expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: null });
}
