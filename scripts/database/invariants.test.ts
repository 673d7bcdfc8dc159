import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { type Database, db } from "@/lib/ground/db";
import { findViolations } from "@/scripts/database/invariants";
import { newGuest, newMemberRow } from "@/tests/support/people/people";
import { orderFor, settle } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

/** An order of a new guest, and what is to be broken of it. */
async function newOrder(state: "waiting" | "paid" = "waiting") {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const { number, payment } = await orderFor(guest, [[mug, 2]]);
  if (state === "paid") await settle(payment, "succeeded");
  const { id } = await db.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  return { guest, mug, id, other: await newMemberRow() };
}

type Made = Awaited<ReturnType<typeof newOrder>>;
const at = new Date();
const undone = new Error("undone");

/** The rules that are broken by this, in a transaction that never commits. */
async function rulesBrokenBy(work: (tx: Database) => Promise<unknown>): Promise<string[]> {
  const look = async (tx: Database) =>
    (await findViolations((sql) => tx.$queryRawUnsafe(sql))).flatMap(({ rule, found }) =>
      found.map((one) => `${rule} | ${one}`),
    );
  let broken: string[] = [];
  const before = await look(db);
  await db
    .$transaction(async (tx) => {
      await work(tx);
      broken = await look(tx);
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  const fresh = broken.filter((one) => !before.includes(one));
  return [...new Set(fresh.map((one) => one.split(" | ")[0] ?? ""))];
}

describe("the invariants notice", () => {
  test.each<[string, "waiting" | "paid", (tx: Database, made: Made) => Promise<unknown>]>([
    [
      "stock + sold + held is what was supplied",
      "waiting",
      (tx, { mug }) => tx.product.update({ where: { id: mug.id }, data: { stock: 9 } }),
    ],
    [
      "an order's total is the sum of its lines and its delivery",
      "waiting",
      (tx, { id }) => tx.order.update({ where: { id }, data: { deliveryCents: 0 } }),
    ],
    [
      "no order is without lines",
      "paid",
      (tx, { id }) => tx.orderLine.deleteMany({ where: { orderId: id } }),
    ],
    [
      "every order has one payment, of its amount",
      "waiting",
      (tx, { id }) => tx.payment.deleteMany({ where: { orderId: id } }),
    ],
    [
      "an order and its payment agree on the outcome",
      "waiting",
      (tx, { id }) => tx.payment.update({ where: { orderId: id }, data: { succeededAt: at } }),
    ],
    [
      "money that was taken for nothing is owed back",
      "paid",
      (tx, { id }) => tx.order.update({ where: { id }, data: { withdrawnAt: at } }),
    ],
    [
      "no money goes back for what was sold",
      "paid",
      (tx, { id }) => tx.payment.update({ where: { orderId: id }, data: { refundDueAt: at } }),
    ],
    [
      "an order that waits holds exactly its lines, any other holds nothing",
      "waiting",
      (tx, { id }) => tx.stockHold.deleteMany({ where: { orderId: id } }),
    ],
    [
      "a cart became one order at most",
      "paid",
      async (tx, { id }) => {
        await tx.$executeRaw`DROP INDEX "Order_cartId_key"`;
        const { cartId } = await tx.order.findUniqueOrThrow({ where: { id } });
        return tx.order.updateMany({ data: { cartId } });
      },
    ],
    [
      "an address has one proven member at most",
      "paid",
      async (tx, { other }) => {
        await tx.$executeRaw`DROP INDEX "User_verified_email_key"`;
        const proven = { email: other.email, emailVerified: at };
        await tx.user.update({ where: { id: other.id }, data: proven });
        const names = { collection: "users", username: "eve", name: "Eve" };
        return tx.user.create({ data: { ...names, ...proven } });
      },
    ],
    [
      "a cart that is closed became an order, or is kept aside",
      "paid",
      (tx, { guest }) => tx.cart.create({ data: { userId: guest.id, closedAt: at } }),
    ],
    [
      "a cart that is open, or kept aside, is no order",
      "paid",
      (tx, { id }) => tx.cart.updateMany({ where: { order: { id } }, data: { closedAt: null } }),
    ],
    [
      "who was merged into another owns nothing",
      "paid",
      (tx, { guest, other }) =>
        tx.user.update({ where: { id: guest.id }, data: { mergedIntoId: other.id } }),
    ],
  ])("when it is not true that %s", async (rule, state, work) => {
    const made = await newOrder(state);
    expect(await rulesBrokenBy((tx) => work(tx, made))).toContain(rule);
  });

  test("nothing when nothing is broken", async () => {
    expect(await rulesBrokenBy(async () => {})).toEqual([]);
  });
});
