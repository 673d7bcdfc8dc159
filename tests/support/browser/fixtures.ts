import { randomUUID } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Client } from "pg";
import { startServer, type TestServer } from "@/tests/support/servers/test-server";
import { Shop } from "./shop";
import { ShopDatabase } from "./shop-database";

export { expect };

export const goodPassword = "correct horse battery";

const DATABASE_URL = process.env.E2E_DATABASE_URL ?? "";

export const uniqueEmail = () => `shopper-${randomUUID()}@example.com`;

type TestFixtures = {
  shop: Shop;
  stranger: Shop;
  /** as `stranger`, for tests that seldom need one: each is a browser to start */
  meetStranger: () => Promise<Shop>;
  /** opens a shop of its own, with other settings and the same database; gives its address */
  openShop: OpenShop;
  visit: Visit;
};

/** What it may take to come to a page of the gallery. */
export interface Visit {
  shop: Shop;
  meetStranger: () => Promise<Shop>;
  page: Page;
  database: ShopDatabase;
  openShop: OpenShop;
}

type OpenShop = (settings: Record<string, string>) => Promise<string>;

type WorkerFixtures = {
  database: ShopDatabase;
  /** as `openShop`, once for all tests of the worker: for shops that do nothing by themselves */
  sharedShop: OpenShop;
};

/** Marks a test that counts everyone in the shop: `npm test` gives these a shop to themselves. */
export const alone = { tag: "@alone" };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shop: ({ page }, use) => use(new Shop(page)),

  stranger: async ({ meetStranger }, use) => use(await meetStranger()),

  meetStranger: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return new Shop(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  openShop: async ({}, use) => {
    const servers: TestServer[] = [];
    await use(async (settings) => {
      const server = await startServer(DATABASE_URL, settings);
      servers.push(server);
      return server.baseUrl;
    });
    for (const server of servers) await server.close();
  },

  visit: ({ shop, meetStranger, page, database, openShop }, use) =>
    use({ shop, meetStranger, page, database, openShop }),

  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const client = new Client({ connectionString: DATABASE_URL });
      await client.connect();
      await use(new ShopDatabase(client));
      await client.end();
    },
    { scope: "worker" },
  ],

  sharedShop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const servers = new Map<string, Promise<TestServer>>();
      await use(async (settings) => {
        const key = JSON.stringify(settings);
        const server = servers.get(key) ?? startServer(DATABASE_URL, settings);
        servers.set(key, server);
        return (await server).baseUrl;
      });
      for (const server of servers.values()) await (await server).close();
    },
    { scope: "worker" },
  ],
});
