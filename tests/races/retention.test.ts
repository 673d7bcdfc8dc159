import { type ChildProcess, spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { startSession } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { leaveFor, timesExpired, whoIsLeft } from "@/tests/support/people/idle";
import { goodPassword, newGuest, uniqueEmail, userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, fillCart } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

const refusal = expect.objectContaining({ name: "Refusal" });
const expire = () => forgetIdleGuests(db);

/** Somebody with a cart whom nobody has seen for long. */
async function idleShopper() {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await fillCart(guest, [[mug, 1]]);
  await leaveFor(31, guest);
  return { guest, mug };
}

/** As many idle guests, in one statement; the address of each starts with `name`. */
async function crowd(name: string, size: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "User" (id, collection, email, username, name, "isAnonymous", "lastSeenAt", "updatedAt")
    SELECT gen_random_uuid(), 'users', ${name} || number || '@guests.invalid', ${name} || number,
      'Guest', true, now() - interval '40 days', now()
    FROM generate_series(1, ${size}::int) number`;
}

/** How many of a crowd still have their row. */
const leftOf = (name: string) => db.user.count({ where: { username: { startsWith: name } } });

describe("two runs at once", () => {
  race("delete each guest once, and their counts add up", async () => {
    await expire();
    const guests = await Promise.all(Array.from({ length: 40 }, newGuest));
    await leaveFor(31, ...guests);
    const run = () => forgetIdleGuests(db, { batchSize: 7 });
    const outcomes = await atOnce([run, run, run]);

    expect(refusals(outcomes)).toEqual([]);
    // A run ends when the others hold all that is left.
    const deleted = given(outcomes).reduce((sum, { collections }) => sum + collections.users, 0);
    expect(deleted).toBe(40);
    expect(await whoIsLeft(...guests)).toEqual([]);
    expect(await timesExpired(...guests)).toEqual(guests.map(() => 1));
  });
});

describe("a run that is killed", () => {
  race("leaves every guest whole or gone, and the next one finishes", async () => {
    const [name, members] = [randomUUID(), await db.user.count({ where: { isAnonymous: false } })];
    await crowd(name, 20_000);
    const events = await expiredEvents();

    const command = startCommand();
    while ((await leftOf(name)) === 20_000 && command.exitCode === null) await sleep(5);
    await sleep(randomInt(150));
    command.kill("SIGKILL");
    if (command.exitCode === null && command.signalCode === null) await once(command, "exit");
    await untilQuiet();

    const left = await leftOf(name);
    expect((await expiredEvents()) - events).toBe(20_000 - left);
    expect((await expire()).collections.users).toBe(left);
    expect(await leftOf(name)).toBe(0);
    expect((await expiredEvents()) - events).toBe(20_000);
    expect(await db.user.count({ where: { isAnonymous: false } })).toBe(members);
  });
});

const startCommand = (): ChildProcess =>
  spawn(process.execPath, ["scripts/run.mjs", "guests-expire"], { stdio: "ignore" });

const expiredEvents = () => db.auditEvent.count({ where: { type: "guest.expired" } });

/** Until PostgreSQL has noticed that a client is gone, and its transaction with it. */
async function untilQuiet(): Promise<void> {
  for (;;) {
    const [row] = await db.$queryRaw<{ others: number }[]>`
      SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend'
        AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
    if (row?.others === 0) return;
    await sleep(20);
  }
}

describe("while a run goes on, an idle guest who", () => {
  race("creates an account is a member, or is told that there is no guest", async () => {
    const guest = await newGuest();
    await leaveFor(31, guest);
    const account = { email: uniqueEmail(), password: goodPassword };
    const [promoting, expiring] = await atOnce<unknown>([
      () => promoteGuest(guest, account),
      // The promotion begins with hashing the password.
      () => sleep(randomInt(100)).then(expire),
    ]);

    expect(expiring).toMatchObject({ status: "fulfilled" });
    if (promoting?.status === "fulfilled") {
      expect(await userRowOf(guest)).toMatchObject({ isAnonymous: false, email: account.email });
    } else {
      expect(promoting?.reason).toMatchObject({ code: "NOT_A_GUEST" });
      expect(await whoIsLeft(guest)).toEqual([]);
    }
  });

  race("adds to the cart is told when it is too late, or left for the next run", async () => {
    const { guest, mug } = await idleShopper();
    const [expiring, adding] = await atOnce<unknown>([
      late(expire),
      late(() => addLine(guest, { productId: mug.id, quantity: 1 })),
    ]);

    expect(expiring).toMatchObject({ status: "fulfilled" });
    if (adding?.status === "rejected") expect(adding.reason).toEqual(refusal);
    // Whom the run met while the line was added, it went past.
    const isLeft = (await whoIsLeft(guest)).length === 1;
    if (isLeft) expect(adding).toMatchObject({ status: "fulfilled" });
    expect(await cartOf(guest)).toEqual(isLeft ? { [mug.id]: 2 } : {});
    await expire();
    expect(await whoIsLeft(guest)).toEqual([]);
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(0);
  });

  race("places an order has both, or neither", async () => {
    const { guest, mug } = await idleShopper();
    const form = await checkoutOf(guest);
    const [expiring, placing] = await atOnce<unknown>([
      late(expire),
      late(() => placeOrder(guest, form)),
    ]);

    expect(expiring).toMatchObject({ status: "fulfilled" });
    if (placing?.status === "fulfilled") {
      expect(await whoIsLeft(guest)).toEqual([guest]);
      expect(await ordersOf([mug])).toMatchObject([{ userId: guest.id }]);
    } else {
      expect(placing?.reason).toEqual(refusal);
      expect(await whoIsLeft(guest)).toEqual([]);
      expect(await ordersOf([mug])).toEqual([]);
    }
    await expectNothingLost(mug);
  });

  race("comes back is kept, or is a visitor from then on", async () => {
    const { guest, mug } = await idleShopper();
    browser.forgetAll();
    await startSession(await userRowOf(guest));
    const [expiring, adding] = await atOnce<unknown>([
      late(expire),
      late(async () => {
        const asking = await viewer();
        if (asking.kind === "guest") return addLine(asking, { productId: mug.id, quantity: 1 });
      }),
    ]);

    expect(expiring).toMatchObject({ status: "fulfilled" });
    if (adding?.status === "rejected") expect(adding.reason).toEqual(refusal);
    const isKept = (await whoIsLeft(guest)).length === 1;
    expect(await cartOf(guest)).toEqual(isKept ? { [mug.id]: 2 } : {});
    expect((await viewer()).kind).toBe(isKept ? "guest" : "visitor");
  });
});
