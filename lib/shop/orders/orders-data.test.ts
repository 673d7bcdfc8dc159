import "@/tests/support/database";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { toPerson, type Viewer } from "@/lib/session/viewer";
import { getCart } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import {
  getLastDetails,
  getOrder,
  getWaitingOrder,
  listOrders,
} from "@/lib/shop/orders/orders-data";
import { newGuest, newMemberRow, visitor } from "@/tests/support/people/people";
import { checkoutOf, details, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

async function guestWithOrder() {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const { number, payment } = await orderFor(guest, [[mug, 2]]);
  return { guest, mug, number, payment };
}

describe("an order", () => {
  test("is shown to its owner, whole, with the way to its payment", async () => {
    const { guest, mug, number, payment } = await guestWithOrder();
    expect(await getOrder(guest, number)).toEqual({
      ...details,
      number,
      isOwn: true,
      state: "waiting",
      withdrawnAt: null,
      isRefundDue: false,
      withdrawableUntil: null,
      paymentReference: payment.reference,
      deliveryCode: "standard",
      goods: { cents: 2900, currency: "EUR" },
      delivery: { cents: 490, currency: "EUR" },
      total: { cents: 3390, currency: "EUR" },
      tax: { cents: 565, currency: "EUR" },
      taxBasisPoints: 2000,
      placedAt: expect.any(Date),
      lines: [
        {
          slug: mug.slug,
          name: "Enamel mug",
          quantity: 2,
          price: { cents: 1450, currency: "EUR" },
        },
      ],
    });
  });

  test("shows its owner no row's own columns", async () => {
    const { guest, number } = await guestWithOrder();
    const shown = Object.keys((await getOrder(guest, number)) ?? {});
    expect(shown).not.toEqual(expect.arrayContaining(["id"]));
    expect(shown).not.toEqual(expect.arrayContaining(["userId"]));
  });

  test.each([
    ["paid", "succeeded"],
    ["declined", "declined"],
  ] as const)("that is %s has no payment to be made", async (state, outcome) => {
    const { guest, number, payment } = await guestWithOrder();
    await settle(payment, outcome);
    expect(await getOrder(guest, number)).toMatchObject({ state, paymentReference: null });
  });

  test("is not there for another guest, an admin or a visitor", async () => {
    const { number } = await guestWithOrder();
    const admin = toPerson(await newMemberRow({ role: "admin" }));
    for (const other of [await newGuest(), admin, visitor]) {
      expect(await getOrder(other, number)).toBeNull();
      expect(await listOrders(other)).toEqual([]);
      expect(await getLastDetails(other)).toBeNull();
    }
  });

  test.each(["", "GL-BBBB-BBBB", "gl", "%", "\u0000", "GL-BBB\u0000-BBBB"])(
    "is not there under the number %j",
    async (number) => {
      const { guest } = await guestWithOrder();
      expect(await getOrder(guest, number)).toBeNull();
    },
  );

  test("outlives its owner and is nobody's then", async () => {
    const { guest, number } = await guestWithOrder();
    await db.user.delete({ where: { id: guest.id } });

    const kept = await db.order.findUnique({
      where: { number },
      select: { userId: true, cartId: true, lines: true },
    });
    expect(kept).toMatchObject({ userId: null, cartId: null, lines: [{ quantity: 2 }] });

    const strangers: Viewer[] = [visitor, guest, await newGuest()];
    for (const other of strangers) {
      expect(await getOrder(other, number)).toBeNull();
      expect((await listOrders(other)).map((order) => order.number)).not.toContain(number);
    }
  });

  // The types forbid it; should it happen all the same, the rows without an owner are not theirs.
  test.each([null, undefined])(
    "without an owner is not there for a person whose id is %s",
    async (id) => {
      const { guest, number } = await guestWithOrder();
      await db.user.delete({ where: { id: guest.id } });
      const nobody = { ...guest, id: id as unknown as string };
      expect(await getOrder(nobody, number).catch(() => null)).toBeNull();
      expect(await listOrders(nobody).catch(() => [])).toEqual([]);
      expect(await getLastDetails(nobody).catch(() => null)).toBeNull();
    },
  );
});

describe("somebody's orders", () => {
  test("are listed, the newest first", async () => {
    const { guest, mug, number } = await guestWithOrder();
    const { number: second } = await orderFor(guest, [[mug, 1]]);
    const { number: third } = await orderFor(guest, [[mug, 1]]);
    const listed = (await listOrders(guest)).map((order) => order.number);
    expect(listed).toEqual([third, second, number]);
  });

  test("are none at first", async () => {
    expect(await listOrders(await newGuest())).toEqual([]);
  });

  test("end with the hundredth", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    const orders = Array.from({ length: 101 }, (_, day) => ({ id: uuid(), placedAt: at(day) }));
    const { id: productId, slug, name } = mug;
    const line = { productId, slug, name, priceCents: 0, quantity: 1 };
    await db.$transaction([
      db.order.createMany({
        data: orders.map((order) => ({
          ...details,
          ...order,
          number: order.id,
          userId: guest.id,
          currency: "EUR",
          delivery: "standard",
          deliveryCents: 0,
          totalCents: 0,
          taxCents: 0,
          taxBasisPoints: 0,
        })),
      }),
      db.orderLine.createMany({ data: orders.map(({ id }) => ({ ...line, orderId: id })) }),
    ]);
    const listed = await listOrders(guest);
    expect(listed).toHaveLength(100);
    expect(listed.at(-1)?.placedAt).toEqual(at(1));
  });
});

describe("what somebody wrote on their last order", () => {
  test("is remembered for the next one", async () => {
    const { guest, mug } = await guestWithOrder();
    await fillCart(guest, [[mug, 1]]);
    const moved = { ...details, address: "1 Ringstraße", city: "Wien", phone: "+43 1 234" };
    await placeOrder(guest, { ...(await checkoutOf(guest)), ...moved });
    expect(await getLastDetails(guest)).toEqual(moved);
  });

  test("is nothing at the first", async () => {
    expect(await getLastDetails(await newGuest())).toBeNull();
  });
});

describe("the order that waits for its payment", () => {
  test("is the owner's latest, and nobody else's", async () => {
    const { guest } = await guestWithOrder();
    const { number, payment } = await orderFor(guest, [[await newProduct(), 1]]);
    expect(await getWaitingOrder(guest)).toEqual({ number, reference: payment.reference });
    expect(await getWaitingOrder(await newGuest())).toBeNull();
    expect(await getWaitingOrder(visitor)).toBeNull();
  });

  test.each(["succeeded", "declined"] as const)("waits no more when it %s", async (outcome) => {
    const { guest, payment } = await guestWithOrder();
    await settle(payment, outcome);
    expect(await getWaitingOrder(guest)).toBeNull();
  });
});

test("lines keep the order in which they were added, through order and decline", async () => {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  const { number, payment } = await orderFor(guest, [
    [pot, 1],
    [mug, 1],
  ]);
  const order = await getOrder(guest, number);
  expect(order?.lines.map(({ slug }) => slug)).toEqual([pot.slug, mug.slug]);

  await settle(payment, "declined");
  const cart = await getCart(guest);
  expect(cart?.lines.map(({ slug }) => slug)).toEqual([pot.slug, mug.slug]);
});
