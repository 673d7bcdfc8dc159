import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

const NOWHERE = "postgresql://nobody@127.0.0.1:1/none";
const colours = { light: "rgb(250, 247, 241)", dark: "rgb(18, 24, 21)" } as const;

for (const javaScriptEnabled of [true, false]) {
  test(`while the database is down every page says so, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, sharedShop }) => {
    const baseURL = await sharedShop({ DATABASE_URL: NOWHERE });
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    for (const path of ["/", "/products/enamel-mug", "/wishlist"]) await expectOutage(page, path);

    await page.goto("/products/enamel-mug?a=1&b=2");
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page).toHaveURL("/products/enamel-mug?a=1&b=2");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The shop is not reachable");
    await context.close();
  });
}

test("a guest, whose very header needs the database, is told so, too", async ({
  browser,
  openShop,
}) => {
  const AUTH_SECRET = randomBytes(32).toString("base64url");
  const before = await browser.newContext({ baseURL: await openShop({ AUTH_SECRET }) });
  await new Shop(await before.newPage()).continueByDoor();
  const storageState = await before.storageState();

  const baseURL = await openShop({ AUTH_SECRET, DATABASE_URL: NOWHERE });
  const context = await browser.newContext({ baseURL, storageState });
  for (const path of ["/", "/cart"]) await expectOutage(await context.newPage(), path);
});

test("the page of an outage is light or dark as the reader has it", async ({
  browser,
  sharedShop,
}) => {
  const baseURL = await sharedShop({ DATABASE_URL: NOWHERE });
  for (const [system, chosen] of [
    ["light", null],
    ["dark", null],
    ["light", "dark"],
    ["dark", "light"],
  ] as const) {
    const context = await browser.newContext({ baseURL, colorScheme: system });
    if (chosen) await context.addCookies([{ name: "theme", value: chosen, url: baseURL }]);
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator("body")).toHaveCSS("background-color", colours[chosen ?? system]);
    await context.close();
  }
});

async function expectOutage(page: Page, path: string) {
  const response = await page.goto(path);
  expect.soft(response?.status(), path).toBe(503);
  expect.soft(response?.headers()["retry-after"], path).toBe("30");
  expect.soft(response?.headers()["cache-control"], path).toContain("no-store");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The shop is not reachable");
  await expect(page.getByRole("main")).toContainText("Nothing you have is lost");
}
