import type { Locator } from "@playwright/test";
import { expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

const fold = (shop: Shop) => shop.banner.getByRole("button", { name: "About being a guest" });
const createAccount = (shop: Shop) =>
  shop.banner.getByRole("link", { name: "Create your account" });
const heightOf = async (region: Locator) => (await region.boundingBox())?.height ?? 0;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a guest" : "a guest without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("folds the banner, and it stays a banner, folded on every page", async ({
      shop,
      page,
    }) => {
      await shop.addToCart("Enamel mug");
      await expect(shop.banner).toContainText(/guest.*until \d{1,2} \w+ 20\d\d/);
      await expect(fold(shop)).toHaveAttribute("aria-expanded", "true");
      const unfolded = await heightOf(shop.banner);
      await page.goto("/?category=garden");
      await fold(shop).click();

      for (const path of [null, "/cart", "/account/create", "/no-such-page"]) {
        if (path) await page.goto(path);
        await expect(shop.banner).toContainText(/Guest until \d{1,2} \w+/);
        await expect(createAccount(shop)).toBeVisible();
        await expect(fold(shop)).toHaveAttribute("aria-expanded", "false");
        expect(await heightOf(shop.banner)).toBeLessThan(unfolded);
        expect(await heightOf(shop.banner)).toBeLessThan(80);
        if (!path) await expect(page).toHaveURL("/?category=garden");
      }

      await fold(shop).click();
      await expect(shop.banner.getByRole("link", { name: "Sign out" })).toBeVisible();
      await page.goto("/");
      await expect(fold(shop)).toHaveAttribute("aria-expanded", "true");
    });
  });
}

test("the next page has the banner folded from its first byte", async ({ shop, page }) => {
  await shop.addToCart("Enamel mug");
  await fold(shop).click();
  const served = await page.reload();
  expect(await served?.text()).toContain('aria-expanded="false"');
});

test("the fold is forgotten with the browser", async ({ shop, page }) => {
  await shop.addToCart("Enamel mug");
  await fold(shop).click();
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === "guest-banner")).toMatchObject({ expires: -1 });
});

test("who is remembered for a short time only is told that an account stays", async ({
  browser,
  openShop,
}) => {
  const baseURL = await openShop({ GUEST_RETENTION_DAYS: "3" });
  const shop = new Shop(await (await browser.newContext({ baseURL })).newPage());
  await shop.continueByDoor();
  await shop.page.goto("/");
  await expect(shop.banner).toContainText(/remembered only until \d{1,2} \w+ 20\d\d/);
  await expect(shop.banner).toContainText("With an account they stay.");
});
