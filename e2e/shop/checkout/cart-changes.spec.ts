import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`between the checkout and Place order, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a price changes: the second press accepts it", async ({ shop, database }) => {
      const product = await database.makeProduct({ priceCents: 1000 });
      await addToCartByHttp(shop, product.name);
      await shop.checkout();
      await database.setPrice(product, 1250);
      await shop.pressPlaceOrder();

      await expect(shop.summary.getByRole("listitem")).toHaveText([
        `${product.name} costs 12,50 € now, not 10,00 €.`,
      ]);
      await expect(shop.total).toContainText("17,40 €");
      expect(await database.ordersOf(await shop.userId())).toEqual([]);
      await shop.placeOrder();
      expect(await database.ordersOf(await shop.userId())).toMatchObject([{ totalCents: 1740 }]);
    });

    test("all kinds of things happen: each is said, and one press accepts them", async ({
      shop,
      page,
      database,
    }) => {
      const [few, soldOut, withdrawn] = [
        await database.makeProduct({ priceCents: 1000 }),
        await database.makeProduct(),
        await database.makeProduct(),
      ];
      for (const { name } of [few, soldOut, withdrawn]) await addToCartByHttp(shop, name, 3);
      await shop.checkout({ country: "Austria" });
      await page.getByLabel("Express").check();
      await database.setStock(few, 2);
      await database.setStock(soldOut, 0);
      await database.withdraw(withdrawn);
      await shop.pressPlaceOrder();

      await expect(shop.summary.getByRole("listitem")).toHaveText([
        `Only 2 of ${few.name} left, not 3.`,
        `${soldOut.name} sold out.`,
        `${withdrawn.name} is not sold any more.`,
      ]);
      await expect(shop.line(few.name)).toContainText("× 2");
      await expect(shop.line(soldOut.name)).toHaveCount(0);
      await expect(shop.line(withdrawn.name)).toHaveCount(0);
      await expect(page.getByLabel("Express")).toBeChecked();
      await expect(page.getByLabel("Country")).toHaveValue("AT");
      await expect(shop.total).toContainText("29,90 €");
      await shop.placeOrder();
      expect(await database.ordersOf(await shop.userId())).toMatchObject([{ totalCents: 2990 }]);
      expect(await database.stockOf(few.slug)).toBe(0);
    });

    test("everything sells out: it is said, and the cart keeps it to be looked at", async ({
      shop,
      page,
      database,
    }) => {
      const product = await database.makeProduct();
      await addToCartByHttp(shop, product.name);
      await shop.checkout();
      await database.setStock(product, 0);
      for (let presses = 0; presses < 2; presses++) {
        await shop.pressPlaceOrder();
        await expect(shop.summary).toContainText(`${product.name} sold out.`);
      }
      await page.getByRole("link", { name: "Change" }).click();
      await expect(shop.line(product.name)).toContainText("is sold out. Remove it to check out.");
      expect(await database.ordersOf(await shop.userId())).toEqual([]);
    });

    test("another tab adds something: it is said, and the second press takes it along", async ({
      shop,
      context,
      database,
    }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      await addToCartByHttp(shop, vase.name);
      await shop.checkout();
      const tab = new Shop(await context.newPage());
      await tab.addToCart(bowl.name);
      await shop.pressPlaceOrder();

      await expect(shop.summary).toContainText(`${bowl.name} was added to your cart`);
      await expect(shop.line(bowl.name)).toContainText("× 1");
      await shop.placeOrder();
      expect(await database.ordersOf(await shop.userId())).toMatchObject([{ totalCents: 2490 }]);
    });

    test("the costs follow the delivery", async ({ shop, page, database }) => {
      const { name } = await database.makeProduct({ priceCents: 6000 });
      await addToCartByHttp(shop, name);
      await page.goto("/checkout");
      const options = page.getByRole("group", { name: "Delivery option" });
      await expect(options.getByRole("radio", { name: "Standard" })).toBeChecked();
      await expect(options).toContainText("Free");
      await expect(shop.total).toHaveText("Total60,00 €");
      await options.getByRole("radio", { name: "Express" }).check();
      await expect(shop.total).toHaveText("Total69,90 €");
      const shown = page.locator("p:not([role=status])").filter({ visible: true }); // not what is read out
      const tax = shown.filter({ hasText: "VAT" });
      await expect(tax).toHaveText(
        javaScriptEnabled ? "including 11,16 € VAT" : "Prices include VAT.",
      );
    });

    test("a product withdrawn from sale is explained wherever it stood", async ({
      shop,
      page,
      database,
    }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      await shop.addToCart(vase.name, 2);
      await shop.wish(vase.name);
      for (const product of [vase, bowl]) await database.withdraw(product);

      await page.goto(`/products/${bowl.slug}`);
      await expect(page.getByRole("main")).toContainText(`${bowl.name} is not sold any more`);
      await expect(page.getByRole("button", { name: "Add to cart" })).toHaveCount(0);
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);

      await shop.openCart();
      const problem = `${vase.name} is not sold any more. Remove it to check out.`;
      await expect(shop.line(vase.name)).toContainText(problem);
      await page.goto("/checkout");
      await expect(page.getByRole("main")).toContainText(problem);
      await page.goto("/wishlist");
      await expect(shop.line(vase.name)).toContainText(`${vase.name} is not sold any more.`);
      await expect(shop.line(vase.name).getByRole("button", { name: "Add" })).toHaveCount(0);

      await shop.openCart();
      await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    });
  });
}

test("what was withdrawn while its page was open cannot be added", async ({
  shop,
  page,
  database,
}) => {
  const product = await database.makeProduct();
  await shop.openProduct(product.name);
  await database.withdraw(product);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(shop.summary).toContainText(`${product.name} is not sold any more.`);
  await shop.expectCartCount(0);
});

test.describe("who leaves the checkout before ordering", () => {
  test("finds what they typed, until the order", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.checkout({ email: "half@typed", country: "Ireland", phone: "" });
    await page.getByLabel("Express").check();

    await page.getByRole("link", { name: "Change" }).click();
    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await page.getByRole("link", { name: "Checkout" }).click();
    const stillThere = async () => {
      await expect(page.getByLabel("Email")).toHaveValue("half@typed");
      await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
      await expect(page.getByLabel("Country")).toHaveValue("IE");
      await expect(page.getByLabel("Express")).toBeChecked();
      await expect(page.getByText("including 3,72 € VAT")).toBeVisible();
    };
    await stillThere();
    await page.reload();
    await stillThere();

    await page.getByLabel("Email").fill("ada@example.com");
    await shop.placeOrder();
    await shop.pay();
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
