import type { Page } from "@playwright/test";
import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";

const LOST = "The shop could not be reached. Check your connection and try again.";

/** The page stays as it was while `press` gets no answer; pressed again with a connection, it goes on. */
async function loseOnce(page: Page, press: () => Promise<void>, onLost: () => Promise<void>) {
  await page.context().setOffline(true);
  await press();
  await expect(page.getByRole("alert").filter({ hasText: LOST })).toBeFocused();
  await onLost();
  await page.context().setOffline(false);
  await press();
  await expect(page.getByText(LOST)).toHaveCount(0);
}

test.describe("who has no connection for a moment", () => {
  test("adds a product later, and keeps the number", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.openProduct(name);
    await page.getByLabel("Quantity").fill("3");

    await loseOnce(
      page,
      () => page.getByRole("button", { name: "Add to cart" }).click(),
      async () => {
        await expect(page.getByLabel("Quantity")).toHaveValue("3");
        await shop.expectCartCount(0);
      },
    );
    await expect(page.getByText(`${name} is in your cart.`)).toBeVisible();
    expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 3 }]);
  });

  test("removes a line later, and finds it there until then", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await addToCartByHttp(shop, name, 2);
    await shop.openCart();

    await loseOnce(
      page,
      () => shop.line(name).getByRole("button", { name: "Remove" }).click(),
      async () => {
        await expect(shop.line(name)).toBeVisible();
        await shop.expectCartCount(2);
      },
    );
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
  });

  test("types a quantity later", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    const quantity = shop.line(name).getByLabel("Quantity");

    await loseOnce(
      page,
      async () => {
        await quantity.fill("4");
        await quantity.press("Enter");
      },
      () => shop.expectCartCount(1),
    );
    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 4 }]);
  });

  test("wishes, and buys from the list, later", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.openProduct(name);
    const wish = page.getByRole("button", { name: "Add to wishlist" });
    await loseOnce(
      page,
      () => wish.click(),
      () => expect(wish).toBeVisible(),
    );
    await expect(page.getByText(`${name} is on your wishlist.`)).toBeVisible();

    await page.goto("/wishlist");
    const line = shop.line(name);
    await loseOnce(
      page,
      () => line.getByRole("button", { name: "Add to cart" }).click(),
      () => expect(line).toBeVisible(),
    );
    await shop.expectCartCount(1);
    await loseOnce(
      page,
      () => line.getByRole("button", { name: "Remove" }).click(),
      () => expect(line).toBeVisible(),
    );
    await expect(line).toHaveCount(0);
    const id = await shop.userId();
    await expect.poll(() => database.wishesOf(id)).toEqual([]);
    expect(await database.openCart(id)).toEqual([{ slug, quantity: 1 }]);
  });

  test("is told the same when a gateway answers for the shop", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await shop.openProduct(name);
    await page.route(`**/products/**`, (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status: 502, contentType: "text/html", body: "Bad gateway" })
        : route.continue(),
    );
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(shop.summary).toContainText(LOST);
  });
});
