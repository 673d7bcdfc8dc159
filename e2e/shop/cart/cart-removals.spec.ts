import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expectInCart, removed } from "@/tests/support/browser/cart-lines";
import { expect, test } from "@/tests/support/browser/fixtures";

test.describe("in the cart, a guest", () => {
  test("removes a line, then the last one", async ({ shop, page, database }) => {
    const vase = await database.makeProduct();
    const bowl = await database.makeProduct();
    await addToCartByHttp(shop, vase.name);
    await addToCartByHttp(shop, bowl.name);
    await shop.openCart();

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
    await expect(shop.line(vase.name)).toHaveCount(0);
    await shop.expectCartCount(1);

    await shop.line(bowl.name).getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await shop.expectCartCount(0);
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
  });

  test("goes on with the next line by the keyboard after removing one", async ({
    shop,
    page,
    database,
  }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    for (const { name } of [vase, bowl]) await addToCartByHttp(shop, name);
    await shop.openCart();
    const remove = (name: string) => shop.line(name).getByRole("button", { name: "Remove" });

    await remove(vase.name).focus();
    await page.keyboard.press("Enter");
    await expect(removed(page)).toContainText(`${vase.name} is removed.`);
    await expect(remove(bowl.name)).toBeFocused();

    await page.keyboard.press("Enter");
    await expect(removed(page)).toContainText(`${bowl.name} is removed.`);
    await expect(page.getByRole("region", { name: "0 items" })).toBeFocused();
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await expect(page.getByRole("region", { name: "0 items" })).toBeFocused();
  });

  test("empties nothing more by holding the key", async ({ shop, page, database }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    for (const { name } of [vase, bowl]) await addToCartByHttp(shop, name);
    await shop.openCart();

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).focus();
    await page.keyboard.down("Enter");
    await expect(removed(page)).toContainText(`${vase.name} is removed.`);
    await page.keyboard.down("Enter"); // held: it repeats
    await page.keyboard.up("Enter");
    await shop.expectCartCount(1);
    await expect(shop.line(bowl.name)).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a shopper" : "a shopper without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("takes a removal back", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct();
      await addToCartByHttp(shop, name, 3);
      await shop.openCart();

      await shop.line(name).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
      await expect(removed(page)).toContainText(`${name} is removed.`);
      await page.getByRole("button", { name: "Undo" }).click();

      await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("3");
      await shop.expectCartCount(3);
      await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
      await expectInCart(shop, database, slug, 3);
    });

    test("is told when what they take back sold out", async ({ shop, page, database }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      for (const { name } of [vase, bowl]) await addToCartByHttp(shop, name);
      await shop.openCart();
      await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
      await expect(removed(page)).toContainText(`${vase.name} is removed.`);
      await expectInCart(shop, database, bowl.slug, 1); // the page says it ahead of the server
      await database.setStock(vase, 0);

      await page.getByRole("button", { name: "Undo" }).click();
      await expect(shop.summary).toContainText(`${vase.name} is sold out.`);
      await shop.expectCartCount(1);
    });
  });
}
