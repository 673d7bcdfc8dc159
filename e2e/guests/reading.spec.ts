import type { APIResponse } from "@playwright/test";
import { alone, expect, test } from "@/tests/support/browser/fixtures";

const addresses = [
  "/",
  "/?category=kitchen",
  "/?q=lamp",
  "/products/enamel-mug",
  "/products/garden-lantern",
  "/products/no-such-thing",
  "/cart",
  "/checkout",
  "/wishlist",
  "/orders",
  "/orders/GL-BBBB-BBBB",
  "/pay/no-such-payment",
  "/sign-in",
  "/sign-in?next=/cart",
  "/account",
  "/account/carry",
  "/account/carry/here?code=BCDF-GHJK-MNPQ",
  "/account/confirm?token=nobody-sent-it",
  "/account/create",
  "/account/data",
  "/account/data/erased",
  "/account/data/export",
  "/account/email",
  "/account/forgot",
  "/account/reset?token=nobody-sent-it",
  "/account/sign-out",
  "/no-such-page",
  "/api/auth/session",
  "/api/auth/providers",
  "/api/auth/callback/anonymous",
  "/api/auth/signin/anonymous",
  "/api/health",
  "/api/health/ready",
  "/api/cron/expire-guests",
];

const readers = {
  "a GET": { method: "GET", headers: {} },
  "a HEAD": { method: "HEAD", headers: {} },
  "a soft navigation": { method: "GET", headers: { RSC: "1" } },
  "a prefetch": { method: "GET", headers: { RSC: "1", "Next-Router-Prefetch": "1" } },
  "a browser's speculation": { method: "GET", headers: { "Sec-Purpose": "prefetch;prerender" } },
  "a crawler": { method: "GET", headers: { "User-Agent": "Googlebot/2.1" } },
};

for (const [reader, options] of Object.entries(readers)) {
  test(`${reader} of any address makes nobody a guest`, alone, async ({ request, database }) => {
    const before = await database.countUsers();

    for (const address of addresses) {
      const response = await request.fetch(address, { ...options, maxRedirects: 0 });
      expect(response.status(), address).toBeLessThan(500);
      expect(sessionCookiesOf(response), address).toEqual([]);
    }

    expect(await database.countUsers()).toBe(before);
  });
}

test("walking along every link makes nobody a guest", alone, async ({ page, shop, database }) => {
  const before = await database.countUsers();

  const seen = new Set(["/"]);
  for (const address of seen) {
    // Opening it in a browser is the one purposeful act among the links: e2e/guests/try-as-guest.spec.ts.
    if (address === "/wishlist") continue;
    await page.goto(address);
    const links = await page
      .getByRole("link")
      .evaluateAll((all) =>
        all
          .map((link) => new URL((link as HTMLAnchorElement).href))
          .map(({ pathname }) => pathname),
      );
    for (const link of links) if (!link.startsWith("/products/") || seen.size < 12) seen.add(link);
  }

  expect(seen.size).toBeGreaterThan(8);
  expect(await shop.sessionCookie()).toBeUndefined();
  expect(await database.countUsers()).toBe(before);
});

test("hovering over links makes nobody a guest", alone, async ({ page, shop, database }) => {
  const before = await database.countUsers();

  for (const address of ["/", "/sign-in", "/checkout", "/products/enamel-mug"]) {
    await page.goto(address);
    for (const link of (await page.getByRole("link").all()).slice(1, 12)) await link.hover();
    await page.waitForLoadState("networkidle");
  }

  expect(await shop.sessionCookie()).toBeUndefined();
  expect(await database.countUsers()).toBe(before);
});

const sessionCookiesOf = (response: APIResponse) =>
  response
    .headersArray()
    .filter(({ name, value }) => name.toLowerCase() === "set-cookie" && /session/i.test(value));
