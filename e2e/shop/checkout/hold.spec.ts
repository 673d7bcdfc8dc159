import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { alone, expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

const KEEP = "Keep it for 10 more minutes";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`who is about to pay ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("sees how long it is held, and can have it held longer", async ({
      shop,
      page,
      database,
    }) => {
      await addToCartByHttp(shop, "Enamel mug");
      await shop.checkout();
      await shop.placeOrder();
      const main = page.getByRole("main");
      await expect(main).toContainText("Held for you for 10 minutes");

      const [order] = await database.ordersOf(await shop.userId());
      const number = order?.number ?? "";
      await database.holdFor(200, number);
      await page.reload();
      await expect(main).toContainText("Held for you for 4 minutes");
      await page.getByRole("button", { name: KEEP }).click();
      await expect(main).toContainText("Held for you for 10 minutes");

      await page.goto(`/orders/${number}`);
      await expect(main).toContainText("Held for you for 10 minutes");
      await expect(page.getByRole("button", { name: KEEP })).toBeVisible();
    });
  });
}

test("a hold that gets short says so aloud, and that it is over", async ({
  shop,
  page,
  database,
}) => {
  await addToCartByHttp(shop, "Enamel mug");
  await shop.checkout();
  await shop.placeOrder();
  const [order] = await database.ordersOf(await shop.userId());
  const number = order?.number ?? "";

  await page.clock.install();
  await database.holdFor(115, number);
  await page.reload();
  const said = page.getByRole("main").getByRole("status");
  await expect(said).toContainText("Less than two minutes left");
  await page.clock.fastForward(56_000);
  await expect(said).toContainText("Less than a minute left");
  await page.clock.fastForward(60_000);
  await expect(said).toContainText("Your time to pay is up");
  await expect(page.getByRole("button", { name: KEEP })).toHaveCount(0);
});

test(
  "a server puts back on sale what nobody paid for, and into the cart",
  alone,
  async ({ browser, openShop, database }) => {
    const baseURL = await openShop({ SWEEP_SECONDS: "1" });
    const context = await browser.newContext({ baseURL });
    const shop = new Shop(await context.newPage());
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name, 2);
    await shop.checkout();
    await shop.placeOrder();
    expect(await database.stockOf(slug)).toBe(3);
    const [order] = await database.ordersOf(await shop.userId());
    await database.holdFor(-1, order?.number ?? "");

    await expect.poll(() => database.stockOf(slug)).toBe(5);
    await shop.page.goto(`/orders/${order?.number}`);
    await expect(shop.page.getByRole("main")).toContainText("Cancelled");
    await shop.expectCartCount(2);
    await context.close();
  },
);
