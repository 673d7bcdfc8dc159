import type { Browser } from "@playwright/test";
import { alone, expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

/** How many each of these tests' shops lets one address make; the counters are the database's. */
const LIMIT = 3;
const settings = { GUEST_LIMIT_PER_ADDRESS: String(LIMIT) };

async function visitorOf(browser: Browser, baseURL: string): Promise<Shop> {
  return new Shop(await (await browser.newContext({ baseURL })).newPage());
}

test.beforeEach(({ database }) => database.forgetLimits());

test(
  "one address makes three guests by the HTTP door, whatever it says of itself",
  alone,
  async ({ browser, sharedShop, database }) => {
    const baseURL = await sharedShop(settings);
    const before = await database.countUsers();
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const shop = await visitorOf(browser, baseURL);
        const answer = await shop.continueByDoor({}, forgedBy(n));
        return { status: answer.status(), headers: answer.headers(), body: await answer.json() };
      }),
    );

    expect(await database.countUsers()).toBe(before + LIMIT);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(12 - LIMIT);
    for (const { headers, body } of refused) {
      const wait = Number(headers["retry-after"]);
      expect(wait).toBeGreaterThan(3000);
      expect(wait).toBeLessThanOrEqual(3600);
      expect(headers["set-cookie"] ?? "").not.toContain("session-token");
      expect(body).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: wait });
      expect(body.message).toMatch(/Try again in \d+ minutes, or sign in\./);
    }
  },
);

test("the doors share one limit, and each says so", alone, async ({ browser, sharedShop }) => {
  const baseURL = await sharedShop(settings);
  const first = await visitorOf(browser, baseURL);
  await first.addToCart("Enamel mug");
  const second = await visitorOf(browser, baseURL);
  await second.page.goto("/sign-in");
  await second.continueAsGuest();
  expect((await (await visitorOf(browser, baseURL)).continueByDoor()).status()).toBe(200);

  const late = await visitorOf(browser, baseURL);
  await late.openProduct("Enamel mug");
  await late.page.getByLabel("Quantity").fill("7");
  await late.page.getByRole("button", { name: "Add to cart" }).click();
  await expect(late.summary).toContainText(/Too many guests.*Try again in \d+ minutes, or sign in/);
  await expect(late.page.getByLabel("Quantity")).toHaveValue("7");

  await late.page.goto("/checkout");
  await late.page.getByRole("button", { name: "Continue as Guest" }).click();
  await expect(late.summary).toContainText("Too many guests");
  expect(await late.session()).toBeNull();
});

test(
  "while it holds, people go on reading, ordering and signing in",
  alone,
  async ({ browser, openShop }) => {
    const baseURL = await openShop({ GUEST_LIMIT_PER_ADDRESS: "1" });
    const guest = await visitorOf(browser, baseURL);
    await guest.addToCart("Enamel mug");
    const refused = await visitorOf(browser, baseURL);
    expect((await refused.continueByDoor()).status()).toBe(429);

    await refused.page.goto("/products/enamel-mug");
    await expect(refused.page.getByRole("heading", { name: "Enamel mug" })).toBeVisible();
    expect(await guest.order("Enamel mug")).toMatch(/^GL-/);
    const email = `limits-${Date.now()}@example.com`;
    await refused.createAccount(email, "correct horse battery");
    await refused.signOut();
    await refused.signIn(email, "correct horse battery");
  },
);

test(
  "behind one trusted proxy each client has a limit, and IPv6 counts by its /64",
  alone,
  async ({ browser, openShop }) => {
    const baseURL = await openShop({ GUEST_LIMIT_PER_ADDRESS: "1", TRUSTED_PROXY_HOPS: "1" });
    const from = async (address: string) =>
      (
        await (await visitorOf(browser, baseURL)).continueByDoor({}, { "X-Forwarded-For": address })
      ).status();

    expect(await from("203.0.113.1")).toBe(200);
    expect(await from("203.0.113.2")).toBe(200);
    expect(await from("203.0.113.1")).toBe(429);
    expect(await from("198.51.100.9, 203.0.113.1")).toBe(429);
    expect(await from("::ffff:203.0.113.1")).toBe(429);
    expect(await from("2001:db8:0:5::1")).toBe(200);
    expect(await from("2001:DB8:0:5:ffff::2")).toBe(429);
    expect(await from("2001:db8:0:6::1")).toBe(200);
  },
);

test("all addresses together have a ceiling", alone, async ({ browser, openShop }) => {
  const baseURL = await openShop({ GUEST_LIMIT_PER_HOUR: "2", TRUSTED_PROXY_HOPS: "1" });
  const statuses = [];
  for (const last of [1, 2, 3]) {
    const shop = await visitorOf(browser, baseURL);
    const headers = { "X-Forwarded-For": `203.0.113.${last}` };
    statuses.push((await shop.continueByDoor({}, headers)).status());
  }
  expect(statuses).toEqual([200, 200, 429]);
});

function forgedBy(n: number): Record<string, string> {
  const address = `198.51.100.${n}`;
  return {
    "X-Forwarded-For": `${address}, 2001:db8::${n}`,
    "X-Real-IP": address,
    Forwarded: `for=${address}`,
    "X-Client-IP": address,
    "CF-Connecting-IP": address,
    "True-Client-IP": address,
  };
}
