import { beforeAll, describe, expect } from "vitest";
import { findMember, promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { toPerson } from "@/lib/session/viewer";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import {
  goodPassword,
  newGuest,
  newMemberRow,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, fillCart } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

const newAccount = () => ({ email: uniqueEmail(), password: goodPassword });

describe("a guest who creates an account", () => {
  race("twice at once has one of both", async () => {
    const guest = await newGuest();
    const accounts = [newAccount(), newAccount()];
    const outcomes = await atOnce(accounts.map((account) => () => promoteGuest(guest, account)));

    expect(refusals(outcomes)).toMatchObject([{ code: "NOT_A_GUEST" }]);
    const [member] = given(outcomes);
    const taken = accounts.find(({ email }) => email === member?.email) ?? newAccount();
    expect((await findMember(taken)).id).toBe(guest.id);
    expect(await userRowOf(guest)).toMatchObject({ email: taken.email, sessionVersion: 1 });
  });

  race("while the order is placed has both", async () => {
    const [guest, mug, account] = [await newGuest(), await newProduct(), newAccount()];
    await fillCart(guest, [[mug, 2]]);
    const form = await checkoutOf(guest);
    const outcomes = await atOnce<unknown>([
      () => promoteGuest(guest, account),
      () => placeOrder(guest, form),
    ]);

    expect(refusals(outcomes)).toEqual([]);
    expect(await userRowOf(guest)).toMatchObject({ isAnonymous: false, email: account.email });
    expect(await ordersOf([mug])).toMatchObject([{ userId: guest.id }]);
    await expectNothingLost(mug);
  });

  // Hashing the password keeps the promotion from its statement, so the merge begins late too.
  race("while they sign in to another has the cart in one of both", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const member = await newMemberRow();
    const [promoting, merging] = await atOnce<unknown>([
      () => promoteGuest(guest, newAccount()),
      late(() => mergeGuest(guest, member)),
    ]);

    expect(merging).toMatchObject({ status: "fulfilled" });
    const isPromoted = promoting?.status === "fulfilled";
    if (!isPromoted) expect(promoting?.reason).toMatchObject({ code: "NOT_A_GUEST" });
    expect(await cartOf(isPromoted ? guest : toPerson(member))).toEqual({ [mug.id]: 2 });
    expect(await userRowOf(guest)).toMatchObject(
      isPromoted ? { isAnonymous: false, mergedIntoId: null } : { mergedIntoId: member.id },
    );
  });
});
