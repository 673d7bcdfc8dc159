import type { Page, Route } from "@playwright/test";
import { orderByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";

/** What is above the page while somebody waits. CSS alone draws it, so no element stands for it. */
const barHeight = (page: Page) =>
  page.evaluate(() => {
    const { content, height } = getComputedStyle(document.documentElement, "::before");
    return content === "none" ? 0 : Number.parseFloat(height);
  });

/** Keeps the shop's answers until they are let go. */
async function holdAnswers(page: Page, isHeld: (route: Route) => boolean) {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**", async (route) => {
    if (isHeld(route)) await isLetGo;
    await route.fallback();
  });
  return letGo;
}

test("a bar is seen while a page is awaited, moving or not", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const letGo = await holdAnswers(page, (route) => "rsc" in route.request().headers());
  await page.goto("/cart");
  expect(await barHeight(page)).toBe(0);

  await page.getByRole("link", { name: "Browse the shop" }).click();
  await expect.poll(() => barHeight(page)).toBeGreaterThan(0);
  letGo();
  await expect(page).toHaveURL("/");
  await expect.poll(() => barHeight(page)).toBe(0);
});

test("a bar is seen while a form is under way", async ({ shop, page }) => {
  const letGo = await holdAnswers(page, (route) => route.request().method() === "POST");
  await page.goto("/sign-in");

  await page.getByRole("button", { name: "Continue as Guest" }).click();
  await expect.poll(() => barHeight(page)).toBeGreaterThan(0);
  letGo();
  await expect(shop.banner).toBeVisible();
  await expect.poll(() => barHeight(page)).toBe(0);
});

test("on a phone the orders are still a table to who listens, and a block to who presses", async ({
  shop,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const number = await orderByHttp(shop, "Enamel mug");
  await page.goto("/orders");
  const orders = page.getByRole("table", { name: "Your orders" });
  const columns = ["Order", "Placed", "State", "Items", "Total"];
  await expect(orders.getByRole("columnheader")).toHaveText(columns);
  const order = orders
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: number }) });
  await expect(order.getByRole("cell")).toHaveText([/20\d\d$/, "Paid", "1", /€$/]);

  await order.click();
  await expect(page).toHaveURL(`/orders/${number}`);
});

test("a shop that is open does not show what it is made of", async ({ page }) => {
  const response = await page.goto("/dev/ui");
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle("Not found · Guestlane");
  await expect(page.getByRole("button", { name: "Primary" })).toHaveCount(0);
});
