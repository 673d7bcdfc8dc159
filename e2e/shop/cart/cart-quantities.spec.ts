import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expectInCart } from "@/tests/support/browser/cart-lines";
import { expect, test } from "@/tests/support/browser/fixtures";

test.describe("in the cart, a guest", () => {
  test("types another quantity", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ priceCents: 1000 });
    await addToCartByHttp(shop, name);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("7");
    await quantity.press("Enter");

    await shop.expectCartCount(7);
    await expect(shop.total).toContainText("70,00 €");
    await expectInCart(shop, database, slug, 7);
    await page.reload();
    await expect(quantity).toHaveValue("7");
  });

  test("presses the buttons for one more and one fewer", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name, 2);
    await shop.openCart();

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await shop.expectCartCount(3);
    await expectInCart(shop, database, slug, 3);
    const fewer = page.getByRole("button", { name: `One fewer ${name}` });
    await fewer.click();
    await fewer.click();
    await shop.expectCartCount(1);
    await expectInCart(shop, database, slug, 1);
    await expect(fewer).toBeDisabled();
  });

  test("gets ten more for ten quick clicks", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();

    await page.getByRole("button", { name: `One more ${name}` }).click({ clickCount: 10 });

    await shop.expectCartCount(11);
    await expectInCart(shop, database, slug, 11);
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("11");
    await expect(shop.total).toContainText("110,00 €");
  });

  test("is told when there are not as many", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 3 });
    await addToCartByHttp(shop, name);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("9");
    await quantity.press("Enter");

    await expect(shop.line(name).getByRole("status")).toHaveText(
      "Only 3 left. Your cart has 3 now.",
    );
    await expect(quantity).toHaveValue("3");
    await shop.expectCartCount(3);
    await expectInCart(shop, database, slug, 3);
  });

  test("is told on the product's page when there are not as many", async ({
    shop,
    page,
    database,
  }) => {
    const { name } = await database.makeProduct({ stock: 3 });
    await shop.addToCart(name, 2);
    await page.getByLabel("Quantity").fill("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText("There are only 3 left, and all are in your cart.")).toBeVisible();
    await shop.expectCartCount(3);
  });

  test("is told when what they typed is no quantity, and keeps what they had", async ({
    shop,
    database,
  }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name, 2);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("no");
    await quantity.press("Enter");

    await expect(shop.line(name).getByRole("alert")).toContainText(
      "Choose a quantity from 1 to 99.",
    );
    await shop.expectCartCount(2);
    await expectInCart(shop, database, slug, 2);
  });
});
