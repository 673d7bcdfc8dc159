import type { Page } from "@playwright/test";
import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { alone, expect, test } from "@/tests/support/browser/fixtures";

const addButton = { name: "Add to cart" };

test(
  "two tabs that add at the same moment: one guest, both lines",
  alone,
  async ({ page, context, shop, database }) => {
    const before = await database.countUsers();
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    const other = await context.newPage();
    await page.goto(`/products/${vase.slug}`);
    await other.goto(`/products/${bowl.slug}`);
    for (const tab of [page, other]) await tab.waitForLoadState("networkidle");

    // Both are clicked from within their pages, so that neither waits for the other's answer.
    await Promise.all(
      [page, other].map((tab) =>
        tab.getByRole("button", addButton).evaluate((button: HTMLButtonElement) => button.click()),
      ),
    );

    await expect(page.getByText(`${vase.name} is in your cart.`)).toBeVisible();
    await expect(other.getByText(`${bowl.name} is in your cart.`)).toBeVisible();
    expect(await database.countUsers()).toBe(before + 1);
    const lines = await database.openCart(await shop.userId());
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        { slug: vase.slug, quantity: 1 },
        { slug: bowl.slug, quantity: 1 },
      ]),
    );
  },
);

test(
  "a double click on Continue as Guest makes one guest",
  alone,
  async ({ page, shop, database }) => {
    const before = await database.countUsers();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Continue as Guest" }).dblclick();
    await expect(shop.banner).toBeVisible();
    expect(await database.countUsers()).toBe(before + 1);
  },
);

test(
  "a double click of a visitor on Add to cart makes one guest and one cart",
  alone,
  async ({ page, shop, database }) => {
    const { name, slug } = await database.makeProduct();
    const before = await database.countUsers();
    await shop.openProduct(name);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", addButton).dblclick();
    await expect(shop.banner).toBeVisible();
    expect(await database.countUsers()).toBe(before + 1);
    const lines = await database.openCart(await shop.userId());
    expect(lines.map((line) => line.slug)).toEqual([slug]);
  },
);

test(
  "a request that is sent again makes no second guest",
  alone,
  async ({ page, shop, database }) => {
    const { name } = await database.makeProduct();
    await shop.openProduct(name);
    await page.waitForLoadState("networkidle");
    const answered = loseTheAnswer(page);
    const before = await database.countUsers();
    await page.getByRole("button", addButton).click();
    await answered;
    expect(await database.countUsers()).toBe(before + 1);
    expect(await shop.sessionCookie()).toBeUndefined();

    await shop.openProduct(name);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", addButton).click();
    await expect(shop.banner).toBeVisible();
    expect(await database.countUsers()).toBe(before + 1);
  },
);

test("the browser keeps no key before a form is sent, nor after", async ({ page, shop }) => {
  const cookieNames = async () => (await page.context().cookies()).map(({ name }) => name);
  await shop.openProduct("Enamel mug");
  await page.waitForLoadState("networkidle");
  await page.getByRole("searchbox").fill("lamp");
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL("/?q=lamp");
  expect(await cookieNames()).toEqual([]);

  await shop.addToCart("Enamel mug");
  expect(await cookieNames()).not.toContain("guest-key");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two tabs may make two guests, and the one that stays has lost nothing", async ({
    page,
    context,
    shop,
    database,
  }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    const other = await context.newPage();
    await page.goto(`/products/${vase.slug}`);
    await other.goto(`/products/${bowl.slug}`);
    await Promise.all([page, other].map((tab) => tab.getByRole("button", addButton).click()));
    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await expect(other.getByRole("heading", { name: "Your cart" })).toBeVisible();

    const slugs = (await database.openCart(await shop.userId())).map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(0);
    await addToCartByHttp(shop, "Enamel mug");
    await shop.openCart();
    await expect(shop.line("Enamel mug")).toBeVisible();
    for (const { name, slug } of [vase, bowl]) {
      if (slugs.includes(slug)) await expect(shop.line(name)).toBeVisible();
    }
  });
});

/** Has the next form sent from this page reach the shop, and its answer lost on the way back. */
function loseTheAnswer(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.route("**", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.fallback();
      // Not through the page: the browser would keep the answer's cookies.
      const { connection: _, ...headers } = await request.allHeaders();
      const body = request.postData() ?? "";
      await fetch(request.url(), { method: "POST", headers, body, redirect: "manual" });
      await route.abort("connectionreset");
      await page.unroute("**");
      resolve();
    });
  });
}
