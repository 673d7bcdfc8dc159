import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { deleteGuestRow } from "@/lib/guests/guests-data";
import { exportData } from "@/lib/members/account/export-data";
import { erasePerson } from "@/lib/members/account/personal-data";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { toPerson, type Viewer } from "@/lib/session/viewer";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { listOfferedOrders, recordAnswer } from "@/lib/shop/orders/claim-data";
import { orderKey } from "@/lib/shop/orders/order-link";
import { getOrder, listOrders } from "@/lib/shop/orders/orders-data";
import {
  goodPassword,
  newGuest,
  newMember,
  newMemberRow,
  uniqueEmail,
  visitor,
} from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import { checkoutOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { guestOrderWith, ownerOf, provenMember } from "@/tests/support/shop/claims";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import { timesNoted } from "@/tests/support/shop/paid-order";
import { newProduct } from "@/tests/support/shop/shelf";

async function memberWithOffer() {
  const email = uniqueEmail();
  const [order, { row, member }] = [await guestOrderWith(email), await provenMember(email)];
  const [offer] = await listOfferedOrders(member);
  return { email, order, row, member, handle: offer?.handle ?? "" };
}

describe("who has proven a mailbox", () => {
  test("is offered what guests ordered with it: its day, its total, and nothing else", async () => {
    const email = uniqueEmail();
    const [older, newer] = [await guestOrderWith(email, 40), await guestOrderWith(email, 3)];
    const { member } = await provenMember(email);
    const offered = await listOfferedOrders(member);
    const day = (daysAgo: number) => {
      const at = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000);
      return new Date(at.toISOString().slice(0, 10));
    };
    const handle = expect.stringMatching(/^[\w-]{43}$/);
    const total = { cents: 4350 + 490, currency: "EUR" };
    expect(offered).toStrictEqual([
      { handle, day: day(3), total },
      { handle, day: day(40), total },
    ]);
    const shown = JSON.stringify(offered);
    for (const { id, number, guest } of [older, newer]) {
      for (const secret of [id, number, guest.id]) expect(shown).not.toContain(secret);
    }
  });

  test("is offered it however the address was typed, and however it was proven", async () => {
    const email = uniqueEmail();
    await guestOrderWith(email.toUpperCase());
    expect(await listOfferedOrders((await provenMember(email)).member)).toHaveLength(1);
  });

  test("is offered what has lost its guest, and what was withdrawn from", async () => {
    const email = uniqueEmail();
    const [gone, withdrawn] = [await guestOrderWith(email), await guestOrderWith(email)];
    await deleteGuestRow(gone.guest);
    await db.order.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } });
    expect(await listOfferedOrders((await provenMember(email)).member)).toHaveLength(2);
  });

  test("finds what they say is theirs among their orders, once", async () => {
    const { order, member, handle } = await memberWithOffer();
    for (let time = 1; time <= 2; time++)
      expect(await recordAnswer(member, handle, "mine")).toBe(true);
    expect((await listOrders(member)).map(({ number }) => number)).toEqual([order.number]);
    expect(await listOrders(order.guest)).toEqual([]);
    expect(await listOfferedOrders(member)).toEqual([]);
    expect(await timesNoted("order.claimed", member)).toBe(1);
    await expectNothingLost(order.mug, order.pot);
  });

  test("is never asked again about what they say is not theirs", async () => {
    const { order, member, handle } = await memberWithOffer();
    for (let time = 1; time <= 2; time++) {
      expect(await recordAnswer(member, handle, "notMine")).toBe(true);
    }
    expect(await listOfferedOrders(member)).toEqual([]);
    expect(await recordAnswer(member, handle, "mine")).toBe(false);
    expect(await ownerOf(order)).toBe(order.guest.id);
    expect(await timesNoted("order.disowned", member)).toBe(1);
  });

  test("cannot take back that it is theirs", async () => {
    const { order, member, handle } = await memberWithOffer();
    await recordAnswer(member, handle, "mine");
    expect(await recordAnswer(member, handle, "notMine")).toBe(false);
    expect(await ownerOf(order)).toBe(member.id);
  });

  test("exports and erases what they claimed as their own", async () => {
    const { order, member, handle } = await memberWithOffer();
    await recordAnswer(member, handle, "mine");
    expect(JSON.stringify(await exportData(member))).toContain(order.number);
    await erasePerson(member);
    const row = await db.order.findUniqueOrThrow({ where: { id: order.id } });
    expect(row).toMatchObject(erasedBuyer);
  });
});

describe("the guest whose order was claimed", () => {
  test("still opens it with the link of its mail, and orders it no second time", async () => {
    const email = uniqueEmail();
    const [guest, mug] = [await newGuest(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    const form = { ...(await checkoutOf(guest)), email };
    const { number, payment } = await placeOrder(guest, form);
    await settle(payment, "succeeded");
    const { member } = await provenMember(email);
    const [offer] = await listOfferedOrders(member);
    await recordAnswer(member, offer?.handle ?? "", "mine");

    const { id } = await db.order.findUniqueOrThrow({ where: { number } });
    expect(await getOrder(guest, number)).toBeNull();
    expect(await getOrder(guest, number, orderKey(id))).toMatchObject({ number, isOwn: false });
    await expect(placeOrder(guest, form)).rejects.toThrow("Your cart has changed");
    expect(await db.order.count({ where: { email } })).toBe(1);
    await expectNothingLost(mug);
  });

  test("takes nothing of it along into another account, or into its erasure", async () => {
    const { order, member, handle } = await memberWithOffer();
    await recordAnswer(member, handle, "mine");
    await mergeGuest(order.guest, await newMemberRow());
    expect(await ownerOf(order)).toBe(member.id);

    const other = await memberWithOffer();
    await recordAnswer(other.member, other.handle, "mine");
    await erasePerson(other.order.guest);
    expect(await ownerOf(other.order)).toBe(other.member.id);
    const { email } = await db.order.findUniqueOrThrow({ where: { id: other.order.id } });
    expect(email).toBe(other.email);
  });
});

describe("nothing is offered", () => {
  async function expectNone(viewer: Viewer, handle = "") {
    expect(await listOfferedOrders(viewer)).toEqual([]);
    expect(await recordAnswer(viewer, handle, "mine")).toBe(false);
    expect(await recordAnswer(viewer, handle, "notMine")).toBe(false);
  }

  test("to visitors, guests and who has only typed the address, at no cost", async () => {
    const { email, order, handle } = await memberWithOffer();
    const typed = toPerson(await newMemberRow({ email }));
    for (const viewer of [visitor, order.guest, typed]) {
      expect(await statementsOf(() => expectNone(viewer, handle))).toEqual([]);
    }
    expect(await ownerOf(order)).toBe(order.guest.id);
  });

  test("to who says that they have proven it and has not, or has lost it since", async () => {
    const { order, member, handle } = await memberWithOffer();
    await db.user.update({ where: { id: member.id }, data: { emailVerified: null } });
    await expectNone(member, handle);
    await db.user.update({
      where: { id: member.id },
      data: { emailVerified: new Date(), email: uniqueEmail() },
    });
    await expectNone(member, handle);
    expect(await ownerOf(order)).toBe(order.guest.id);
  });

  test("of another mailbox, whose handles are worth nothing", async () => {
    const [mine, theirs] = [await memberWithOffer(), await memberWithOffer()];
    for (const handle of [theirs.handle, theirs.order.id, theirs.order.number, "%", ""]) {
      expect(await recordAnswer(mine.member, handle, "mine")).toBe(false);
      expect(await recordAnswer(mine.member, handle, "notMine")).toBe(false);
    }
    expect(await ownerOf(theirs.order)).toBe(theirs.order.guest.id);
    expect(await listOfferedOrders(theirs.member)).toHaveLength(1);
  });

  test("by an address with the signs of a pattern", async () => {
    const { email } = await memberWithOffer();
    const pattern = email.replace("ada", "a_a");
    await expectNone((await provenMember(pattern)).member);
  });

  test("that a member has, whether or not they have proven it", async () => {
    const email = uniqueEmail();
    const order = await guestOrderWith(email);
    const buyer = await promoteGuest(order.guest, { email, password: goodPassword });
    const { member } = await provenMember(email);
    await expectNone(member);
    expect(await ownerOf(order)).toBe(buyer.id);
  });

  test("that became a member's after it was on the page", async () => {
    const { order, member, handle } = await memberWithOffer();
    const other = await newMember();
    await db.order.update({ where: { id: order.id }, data: { userId: other.id } });
    await expectNone(member, handle);
    expect(await ownerOf(order)).toBe(other.id);
  });

  test("that is not paid: its payment may be under way, and declining costs nothing", async () => {
    const email = uniqueEmail();
    const [guest, mug] = [await newGuest(), await newProduct()];
    const { member } = await provenMember(email);
    const { number, payment } = await orderFor(guest, [[mug, 1]]);
    await db.order.update({ where: { number }, data: { email } });
    await expectNone(member);
    await settle(payment, "declined");
    await expectNone(member);
  });

  test("that was erased", async () => {
    const { order, member, handle } = await memberWithOffer();
    await erasePerson(order.guest);
    await expectNone(member, handle);
    await expectNone((await provenMember("erased")).member);
  });
});

test("looking for them is one statement, which finds them by the index of mailboxes", async () => {
  const { member } = await memberWithOffer();
  const [sent, ...more] = await statementsOf(() => listOfferedOrders(member));
  expect(more).toEqual([]);

  const plan = await transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRawUnsafe(`EXPLAIN ${sent?.text}`, ...(sent?.values ?? []));
  });
  expect(JSON.stringify(plan)).toContain("Order_mailbox_idx");
});
