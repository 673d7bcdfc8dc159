import "@/tests/support/database";
import { describe, expect, test, vi } from "vitest";
import { type Database, db, transaction, untilUnique } from "@/lib/ground/db";
import { newGuest, newMemberRow, uniqueEmail } from "@/tests/support/people/people";
import { details } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

/** Lets PostgreSQL itself give up with that code. */
const giveUp = (tx: Database, code: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'given up' USING ERRCODE = '${code}'; END $$`);

test("the shop and the database read the same clock, whatever the time zone of either", async () => {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  expect(Math.abs(Number(row?.now) - Date.now())).toBeLessThan(60_000);
});

describe("a transaction that PostgreSQL gave up", () => {
  test.each([
    ["a serialization failure", "40001"],
    ["a deadlock", "40P01"],
  ])("for %s is tried again, from the start", async (_what, code) => {
    const guest = await newGuest();
    let attempts = 0;
    const name = await transaction(async (tx) => {
      await tx.user.update({ where: { id: guest.id }, data: { sessionVersion: { increment: 1 } } });
      attempts += 1;
      if (attempts < 3) await giveUp(tx, code);
      return "done";
    });
    expect(name).toBe("done");
    const row = await db.user.findUnique({ where: { id: guest.id } });
    expect(row?.sessionVersion).toBe(1);
  });

  test("is tried five times and no more", async () => {
    const work = vi.fn((tx: Database) => giveUp(tx, "40001"));
    await expect(transaction(work)).rejects.toThrow(/40001/);
    expect(work).toHaveBeenCalledTimes(5);
  });

  test.each(["23514", "23505", "57014"])(
    "for another reason (%s) is not tried again",
    async (code) => {
      const work = vi.fn((tx: Database) => giveUp(tx, code));
      await expect(transaction(work)).rejects.toThrow(code);
      expect(work).toHaveBeenCalledOnce();
    },
  );

  test("by the work itself is not tried again", async () => {
    const work = vi.fn(async () => {
      throw new Error("sold out");
    });
    await expect(transaction(work)).rejects.toThrow("sold out");
    expect(work).toHaveBeenCalledOnce();
  });
});

describe("a random value that clashes", () => {
  const wishTwice = async () => {
    const [{ id: userId }, { id: productId }] = [await newGuest(), await newProduct()];
    const wish = () => db.wishlistItem.create({ data: { userId, productId } });
    await wish();
    return vi.fn(wish);
  };

  test("is drawn anew, five times", async () => {
    const work = await wishTwice();
    expect(await untilUnique("WishlistItem", work)).toBeUndefined();
    expect(work).toHaveBeenCalledTimes(5);
  });

  test("in another table is a fault", async () => {
    const work = await wishTwice();
    await expect(untilUnique("User", work)).rejects.toMatchObject({ code: "P2002" });
    expect(work).toHaveBeenCalledOnce();
  });
});

describe("the database refuses", () => {
  const undone = new Error("undone");
  /** Tries it in a transaction that never commits, and gives what the database said. */
  async function refusalOf(work: (tx: Database) => Promise<unknown>): Promise<string> {
    const trying = db.$transaction(async (tx) => {
      await work(tx);
      throw undone;
    });
    return trying.then(String, (error) => {
      if (error === undone) throw new Error("The database took it.");
      return `${error.message} ${JSON.stringify(error.meta)}`;
    });
  }

  const aProduct = (facts: object) => (tx: Database) =>
    tx.product.create({
      data: {
        supplied: 0,
        slug: uniqueEmail(),
        name: "",
        category: "",
        summary: "",
        description: "",
        priceCents: 1,
        stock: 1,
        position: 1,
        ...facts,
      },
    });
  const aMember = (facts: object) => (tx: Database) =>
    tx.user.create({
      data: { collection: "users", email: uniqueEmail(), username: "ada", name: "Ada", ...facts },
    });
  const costs = {
    currency: "EUR",
    delivery: "standard",
    deliveryCents: 0,
    totalCents: 0,
    taxCents: 0,
    taxBasisPoints: 1900,
  };
  const anOrder = (tx: Database, facts: object = {}) =>
    tx.order.create({
      data: { ...details, ...costs, number: uniqueEmail(), ...facts },
    });
  const aPayment = (facts: object) => async (tx: Database) => {
    const { id: orderId } = await anOrder(tx);
    const reference = uniqueEmail();
    await tx.payment.create({
      data: { orderId, provider: "demo", reference, amountCents: 1, currency: "EUR", ...facts },
    });
  };
  const aCartLine = (quantity: number) => async (tx: Database) => {
    const { id: userId } = await aMember({})(tx);
    const { id: productId } = await aProduct({})(tx);
    await tx.cart.create({
      data: { userId, lines: { create: { productId, quantity, seenPriceCents: 1 } } },
    });
  };
  const anOrderLine = (facts: object) => async (tx: Database) => {
    const { id: orderId } = await anOrder(tx);
    const { id: productId } = await aProduct({})(tx);
    await tx.orderLine.create({
      data: { orderId, productId, slug: "", name: "", priceCents: 1, quantity: 1, ...facts },
    });
  };
  const aHold = (quantity: number) => async (tx: Database) => {
    const { id: orderId } = await anOrder(tx);
    const { id: productId } = await aProduct({})(tx);
    await tx.stockHold.create({ data: { orderId, productId, quantity, expiresAt: new Date() } });
  };
  const at = new Date();

  test.each<[string, string, (tx: Database) => Promise<unknown>]>([
    ["a stock below nothing", "Product_stock_check", aProduct({ stock: -1 })],
    ["a price below nothing", "Product_priceCents_check", aProduct({ priceCents: -1 })],
    ["a price in no currency", "Product_currency_check", aProduct({ currency: "eur" })],
    [
      "a guest with a password",
      "User_guest_has_no_credentials_check",
      aMember({ isAnonymous: true, passwordHash: "x" }),
    ],
    [
      "a guest with a proven mailbox",
      "User_guest_has_no_credentials_check",
      aMember({ isAnonymous: true, emailVerified: at }),
    ],
    [
      "a guest who is an admin",
      "User_guest_has_no_credentials_check",
      aMember({ isAnonymous: true, role: "admin" }),
    ],
    ["no piece in a cart", "CartLine_quantity_check", aCartLine(0)],
    ["minus one piece in a cart", "CartLine_quantity_check", aCartLine(-1)],
    ["100 of a kind in a cart", "CartLine_quantity_check", aCartLine(100)],
    [
      "an order that costs less than nothing",
      "Order_totalCents_check",
      (tx) => anOrder(tx, { totalCents: -1 }),
    ],
    ["an order in no currency", "Order_currency_check", (tx) => anOrder(tx, { currency: "€" })],
    [
      "an order both paid and declined",
      "Order_one_outcome_check",
      (tx) => anOrder(tx, { paidAt: at, declinedAt: at }),
    ],
    [
      "an order both paid and cancelled",
      "Order_one_outcome_check",
      (tx) => anOrder(tx, { paidAt: at, cancelledAt: at }),
    ],
    [
      "an order withdrawn before it was paid",
      "Order_withdrawn_was_paid_check",
      (tx) => anOrder(tx, { withdrawnAt: at }),
    ],
    [
      "an order whose delivery costs more than all of it",
      "Order_totalCents_covers_check",
      (tx) => anOrder(tx, { deliveryCents: 1 }),
    ],
    [
      "an order whose tax is more than all of it",
      "Order_totalCents_covers_check",
      (tx) => anOrder(tx, { taxCents: 1 }),
    ],
    [
      "a refund of what was never paid",
      "Payment_refund_was_paid_check",
      aPayment({ refundDueAt: at }),
    ],
    [
      "a refund that nobody owed",
      "Payment_refunded_was_due_check",
      aPayment({ succeededAt: at, refundedAt: at }),
    ],
    ["an order of no piece", "OrderLine_quantity_check", anOrderLine({ quantity: 0 })],
    ["an order of 100 of a kind", "OrderLine_quantity_check", anOrderLine({ quantity: 100 })],
    [
      "an order's line below nothing",
      "OrderLine_priceCents_check",
      anOrderLine({ priceCents: -1 }),
    ],
    ["no piece held", "StockHold_quantity_check", aHold(0)],
    ["100 of a kind held", "StockHold_quantity_check", aHold(100)],
    ["a payment below nothing", "Payment_amountCents_check", aPayment({ amountCents: -1 })],
    ["a payment in no currency", "Payment_currency_check", aPayment({ currency: "e1" })],
    [
      "a payment that succeeded and was declined",
      "Payment_succeeded_or_declined_check",
      aPayment({ succeededAt: at, declinedAt: at }),
    ],
  ])("%s", async (_what, constraint, work) => {
    expect(await refusalOf(work)).toContain(constraint);
  });

  test("two open carts of one person, but not an open one beside closed ones", async () => {
    const { id: userId } = await newGuest();
    const closed = { userId, closedAt: at };
    await db.cart.createMany({ data: [closed, closed, { userId }] });
    const second = await refusalOf((tx) => tx.cart.create({ data: { userId } }));
    expect(second).toMatch(/unique constraint/i);
  });

  test("two proven members of one address in any spelling, but not unproven ones", async () => {
    const email = uniqueEmail();
    const { id } = await newMemberRow({ email });
    await newMemberRow({ email });
    await db.user.update({ where: { id }, data: { emailVerified: at } });
    const second = await refusalOf(aMember({ email: email.toUpperCase(), emailVerified: at }));
    expect(second).toMatch(/unique constraint/i);
  });

  test("two guests of one address", async () => {
    const { email } = await newGuest();
    const second = await refusalOf(aMember({ email, isAnonymous: true }));
    expect(second).toMatch(/unique constraint/i);
  });

  test("a second order of one cart", async () => {
    const { id: userId } = await newGuest();
    const { id: cartId } = await db.cart.create({ data: { userId } });
    const second = await refusalOf(async (tx) => {
      await anOrder(tx, { cartId });
      await anOrder(tx, { cartId });
    });
    expect(second).toMatch(/unique constraint/i);
  });

  test("to forget a product that was bought", async () => {
    const [{ id: productId }, order] = [await newProduct(), uniqueEmail()];
    const forgetting = await refusalOf(async (tx) => {
      await anOrder(tx, {
        number: order,
        lines: { create: { productId, slug: "", name: "", priceCents: 1, quantity: 1 } },
      });
      await tx.product.delete({ where: { id: productId } });
    });
    expect(forgetting).toContain("OrderLine_productId_fkey");
  });
});
