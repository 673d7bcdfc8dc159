import { expect, test } from "./fixtures";
import { problemIn, type Shop } from "./shop";

test.describe("in the cart, a guest", () => {
  test("sees what they chose and what it costs", async ({ shop, page, database }) => {
    const vase = await database.makeProduct({ priceCents: 1250 });
    const bowl = await database.makeProduct({ priceCents: 1 });
    await shop.addToCart(vase.name, 2);
    await shop.addToCart(bowl.name);
    await page.getByRole("link", { name: "Cart, 3 items" }).click();

    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await expect(shop.line(vase.name)).toContainText("25,00 €");
    await expect(shop.line(vase.name)).toContainText("12,50 € each");
    await expect(shop.line(bowl.name)).toContainText("0,01 €");
    await expect(shop.total).toContainText("from 29,91 €");
    await expect(page.getByRole("link", { name: "Checkout" })).toBeVisible();
  });

  test("sees what delivery costs at least, and when nothing", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct({ priceCents: 2499 });
    await shop.addToCart(name, 2);
    await shop.openCart();
    const main = page.getByRole("main");
    await expect(main).toContainText("from 4,90 €");
    await expect(main).toContainText("Free from 50,00 €: 0,02 € more");

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await expect(shop.total).toHaveText("Total74,97 €");
    await expect(main).not.toContainText("Free from");
  });

  test("is told of a new price, and accepts it by going on", async ({ shop, page, database }) => {
    const product = await database.makeProduct({ priceCents: 1000 });
    const { name } = product;
    await shop.addToCart(name);
    await database.setPrice(product, 1200);
    await shop.openCart();
    const notice = `${name} costs 12,00 € now, it was 10,00 € when you added it.`;
    await expect(shop.line(name)).toContainText(notice);
    await page.reload();
    await expect(shop.line(name)).toContainText(notice);

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await expect(shop.line(name)).not.toContainText("it was");
    await expect(shop.line(name)).toContainText("24,00 €");
  });

  test("types another quantity", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ priceCents: 1000 });
    await shop.addToCart(name);
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
    await shop.addToCart(name, 2);
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
    await shop.addToCart(name);
    await shop.openCart();

    await page.getByRole("button", { name: `One more ${name}` }).click({ clickCount: 10 });

    await shop.expectCartCount(11);
    await expectInCart(shop, database, slug, 11);
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("11");
    await expect(shop.total).toContainText("110,00 €");
  });

  test("removes a line, then the last one", async ({ shop, page, database }) => {
    const vase = await database.makeProduct();
    const bowl = await database.makeProduct();
    await shop.addToCart(vase.name);
    await shop.addToCart(bowl.name);
    await shop.openCart();

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
    await expect(shop.line(vase.name)).toHaveCount(0);
    await shop.expectCartCount(1);

    await shop.line(bowl.name).getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await shop.expectCartCount(0);
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
  });

  test("is told when there are not as many", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 3 });
    await shop.addToCart(name);
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

  test("is told what sold out meanwhile", async ({ shop, page, database }) => {
    const product = await database.makeProduct();
    await shop.addToCart(product.name);
    await database.setStock(product, 0);

    await shop.openCart();
    await expect(shop.line(product.name)).toContainText("sold out");
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  });

  test("is told when what they typed is no quantity, and keeps what they had", async ({
    shop,
    database,
  }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);
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

test("a visitor's cart is empty and leads back to the shop", async ({ shop, page }) => {
  await shop.openCart();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await page.getByRole("link", { name: "Browse the shop" }).click();
  await expect(page.getByRole("link", { name: "Enamel mug" })).toBeVisible();
});

const noQuantities = ["-1", "0", "0.5", "1e3", "NaN", "100", "2147483648", "", " 2", "[3]"];

test.describe("a form sent by a program", () => {
  test("cannot add what is no quantity", async ({ shop, database }) => {
    const { slug } = await database.makeProduct();
    for (const quantity of noQuantities) {
      const answer = await shop.post(`/products/${slug}`, "Add to cart", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.linesOf(slug)).toEqual([]);
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot change a line to what is no quantity", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);

    for (const quantity of noQuantities) {
      const answer = await shop.post("/cart", "Update", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 2 }]);
  });

  test("cannot choose its own price, owner or cart", async ({ shop, stranger, database }) => {
    const mine = await database.makeProduct({ priceCents: 5000 });
    await stranger.addToCart("Enamel mug");
    const victim = await stranger.userId();

    await shop.post(`/products/${mine.slug}`, "Add to cart", {
      price: "1",
      priceCents: "1",
      userId: victim,
      owner: victim,
      isAnonymous: "false",
      role: "admin",
    });

    expect(await database.openCart(victim)).toEqual([{ slug: "enamel-mug", quantity: 1 }]);
    expect((await shop.session())?.user).toMatchObject({ isAnonymous: true, role: "member" });
    await shop.openCart();
    await expect(shop.total).toContainText("50,00 €");
  });

  test("cannot add what is not in the shop", async ({ shop }) => {
    for (const productId of ["00000000-0000-7000-8000-000000000000", "1", "' OR 1=1"]) {
      const answer = await shop.post("/products/enamel-mug", "Add to cart", { productId });
      expect(await problemIn(answer)).toContain("not in the shop");
    }
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot touch the line of somebody else", async ({ shop, stranger, database }) => {
    const { name, slug } = await database.makeProduct();
    await stranger.addToCart(name, 2);
    await stranger.openCart();
    const lineId = await stranger.line(name).locator("input[name=lineId]").first().inputValue();
    await shop.addToCart("Enamel mug");

    await shop.post("/cart", "Update", { lineId, quantity: "9" });
    await shop.post("/cart", "Remove", { lineId });

    expect(await database.linesOf(slug)).toMatchObject([{ quantity: 2 }]);
  });
});

/** In the database, once the last change has arrived there. */
async function expectInCart(
  shop: Shop,
  database: { openCart(userId: string): Promise<{ slug: string; quantity: number }[]> },
  slug: string,
  quantity: number,
) {
  const id = await shop.userId();
  await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity }]);
}
