import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { openOrder } from "@/lib/shop/orders/open-order-data";
import { orderKey } from "@/lib/shop/orders/order-link";
import { getOrder } from "@/lib/shop/orders/orders-data";
import { newGuest, newMember, visitor } from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import { eraseDetails, paidOrder } from "@/tests/support/shop/paid-order";

describe("the mailed key", () => {
  test("opens the order for a visitor and for anybody else", async () => {
    const { id, number } = await paidOrder();
    for (const asking of [visitor, await newGuest(), await newMember()]) {
      expect(await openOrder(asking, number, orderKey(id))).toEqual({ id, isOwn: false });
      expect(await getOrder(asking, number, orderKey(id))).toMatchObject({ number, isOwn: false });
    }
  });

  test("opens it after the guest who placed it is gone", async () => {
    const { guest, id, number } = await paidOrder();
    await db.user.delete({ where: { id: guest.id } });
    expect(await openOrder(visitor, number, orderKey(id))).toEqual({ id, isOwn: false });
    expect(await openOrder(guest, number, null)).toBeNull();
  });

  test("is not needed by the owner, and a wrong one does no harm to them", async () => {
    const { guest, id, number } = await paidOrder();
    for (const key of [null, "", "wrong", orderKey(id)]) {
      expect(await openOrder(guest, number, key)).toEqual({ id, isOwn: true });
    }
  });

  test("opens no other order, and none under another number", async () => {
    const [one, other] = [await paidOrder(), await paidOrder()];
    expect(await openOrder(visitor, one.number, orderKey(other.id))).toBeNull();
    expect(await openOrder(other.guest, one.number, orderKey(other.id))).toBeNull();
    for (const number of ["GL-BBBB-BBBB", one.number.toLowerCase(), "", "%", "\u0000"]) {
      expect(await openOrder(visitor, number, orderKey(one.id))).toBeNull();
    }
  });

  test("is dead once the details are erased", async () => {
    const { guest, id, number } = await paidOrder();
    await eraseDetails(id);
    expect(await openOrder(visitor, number, orderKey(id))).toBeNull();
    expect(await openOrder(guest, number, orderKey(id))).toBeNull();
  });

  test("writes nothing, however often it is used", async () => {
    const { id, number } = await paidOrder();
    const statements = await statementsOf(async () => {
      for (let time = 0; time < 3; time++) await getOrder(visitor, number, orderKey(id));
    });
    expect(statements.length).toBeGreaterThan(0);
    for (const { text } of statements) expect(text).toMatch(/^SELECT/);
  });
});
