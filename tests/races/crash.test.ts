import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";
import { ROUNDS } from "@/tests/support/requests/races";
import { openCuttingProxy } from "@/tests/support/servers/cutting-proxy";
import { startServer } from "@/tests/support/servers/test-server";
import { StubbornBuyer } from "@/tests/support/shop/checkout-by-http";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct } from "@/tests/support/shop/shelf";

const BUYERS = 3;
const databaseUrl = process.env.DATABASE_URL ?? "";

/** The same secret for every start, so that the sessions of the killed server go on. */
const settings = (port = "") => ({ AUTH_SECRET: process.env.AUTH_SECRET ?? "", PORT: port });

/** Everybody's time to pay is over; gives how many orders the sweep could not bring to an end. */
async function sweepEverything(): Promise<number> {
  await db.stockHold.updateMany({ data: { expiresAt: new Date(0) } });
  return (await sweepOrders()).left;
}

/** Waits until so many more orders are confirmed, however long a busy machine takes. */
async function untilOrdered(buyers: StubbornBuyer[], more: number): Promise<void> {
  const confirmed = () =>
    buyers.reduce((sum, { acknowledged }) => sum + acknowledged.references.length, 0);
  const goal = confirmed() + more;
  while (confirmed() < goal) await sleep(10);
}

async function expectNothingForgotten(buyers: StubbornBuyer[]): Promise<void> {
  const paid = buyers.flatMap(({ acknowledged }) => acknowledged.paid);
  const placed = buyers.flatMap(({ acknowledged }) => acknowledged.references);
  const known = { reference: { in: placed } };
  expect(await db.payment.count({ where: known })).toBe(new Set(placed).size);
  const sold = { reference: { in: paid }, order: { paidAt: { not: null } } };
  expect(await db.payment.count({ where: sold })).toBe(new Set(paid).size);
}

test("a server that is killed again and again forgets nothing it has confirmed", async () => {
  const mug = await newProduct({ stock: 1_000_000 });
  let server = await startServer(databaseUrl, settings());
  const { port } = new URL(server.baseUrl);
  const buyers = Array.from({ length: BUYERS }, () => new StubbornBuyer(server.baseUrl, mug.slug));
  const shopping = buyers.map((buyer) => buyer.goShopping());

  for (let round = 0; round < ROUNDS; round++) {
    await untilOrdered(buyers, 1 + randomInt(3));
    // Somewhere in the middle of the next ones.
    await sleep(randomInt(200));
    await server.kill();
    server = await startServer(databaseUrl, settings(port));
  }
  await untilOrdered(buyers, BUYERS);
  for (const buyer of buyers) buyer.isGoing = false;
  await Promise.all(shopping);
  await server.close();

  expect(await sweepEverything()).toBe(0);
  await expectNothingForgotten(buyers);
  expect((await ordersOf([mug])).length).toBeGreaterThan(0);
  await expectNothingLost(mug);
});

test("a connection cut right after COMMIT loses and doubles nothing", async () => {
  const mug = await newProduct({ stock: 1_000_000 });
  const proxy = await openCuttingProxy(databaseUrl);
  const server = await startServer(proxy.databaseUrl, settings());
  const buyers = Array.from({ length: BUYERS }, () => new StubbornBuyer(server.baseUrl, mug.slug));
  const shopping = buyers.map((buyer) => buyer.goShopping());

  for (let round = 0; round < ROUNDS; round++) {
    const before = proxy.cuts();
    proxy.cutNextCommit();
    while (proxy.cuts() === before) await sleep(10);
  }
  await untilOrdered(buyers, BUYERS);
  for (const buyer of buyers) buyer.isGoing = false;
  await Promise.all(shopping);
  await server.close();
  await proxy.close();

  expect(await sweepEverything()).toBe(0);
  await expectNothingForgotten(buyers);
  expect((await ordersOf([mug])).length).toBeGreaterThan(0);
  await expectNothingLost(mug);
});
