import type { Page } from "@playwright/test";
import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";

const add = (page: Page) => page.getByRole("button", { name: "Add to wishlist", exact: true });
const takeOff = (page: Page) => page.getByRole("button", { name: "Take off wishlist" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a shopper" : "a shopper without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("wishes for a product on its page, and takes it off", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct();
      await shop.wish(name);
      await expect(page).toHaveURL(javaScriptEnabled ? `/products/${slug}` : "/wishlist");
      await expect(shop.banner).toBeVisible();
      const id = await shop.userId();
      expect(await database.wishesOf(id)).toEqual([slug]);

      await shop.openProduct(name);
      await takeOff(page).click();
      await expect(add(page)).toBeVisible();
      await expect.poll(() => database.wishesOf(id)).toEqual([]);
      await expect(page).toHaveURL(`/products/${slug}`);
    });

    test("can wish for what is sold out", async ({ shop, page }) => {
      await shop.wish("Garden lantern");
      await page.goto("/wishlist");
      await expect(shop.line("Garden lantern")).toContainText("Sold out");
      await expect(
        shop.line("Garden lantern").getByRole("button", { name: "Add to cart" }),
      ).toHaveCount(0);
    });

    test("wishes for what is in the cart, and takes it off", async ({ shop, page, database }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      await addToCartByHttp(shop, vase.name);
      await addToCartByHttp(shop, bowl.name);
      await shop.openCart();
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
      const line = shop.line(vase.name);
      const id = await shop.userId();

      await line.getByRole("button", { name: "Add to wishlist" }).click();
      await expect(line.getByRole("button", { name: "Take off wishlist" })).toBeVisible();
      await expect(page).toHaveURL("/cart");
      await expect.poll(() => database.wishesOf(id)).toEqual([vase.slug]);
      await expect(shop.line(bowl.name).getByRole("button")).toContainText([/Add to wishlist/]);

      await line.getByRole("button", { name: "Take off wishlist" }).click();
      await expect(line.getByRole("button", { name: "Add to wishlist" })).toBeVisible();
      await expect.poll(() => database.wishesOf(id)).toEqual([]);
      await shop.expectCartCount(2);
    });

    test("buys from the list, and removes from it", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct({ priceCents: 4321, stock: 4 });
      await shop.wish(name);
      await page.goto("/wishlist");
      await expect(shop.line(name)).toContainText("43,21 €");
      await expect(shop.line(name)).toContainText("Only 4 left");
      const id = await shop.userId();

      await shop.line(name).getByRole("button", { name: "Add to cart" }).click();
      await shop.expectCartCount(1);
      await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 1 }]);
      await expect(page).toHaveURL(javaScriptEnabled ? "/wishlist" : "/cart");

      await page.goto("/wishlist");
      await shop.line(name).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("heading", { name: "Nothing on your list yet" })).toBeVisible();
      await expect.poll(() => database.wishesOf(id)).toEqual([]);
      await shop.expectCartCount(1);
    });

    test("keeps the list as a member", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct();
      await shop.wish(name);
      const id = await shop.userId();

      await createAccountByHttp(shop, uniqueEmail(), goodPassword);

      await page.goto("/wishlist");
      await expect(page.getByRole("link", { name })).toBeVisible();
      expect(await shop.userId()).toBe(id);
      expect(await database.wishesOf(id)).toEqual([slug]);
    });

    test("brings the list along when they sign in", async ({ shop, stranger, page, database }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      const email = uniqueEmail();
      await createAccountByHttp(stranger, email, goodPassword);
      await stranger.wish(vase.name);
      await shop.wish(bowl.name);

      await shop.signIn(email, goodPassword);

      await page.goto("/wishlist");
      for (const { name } of [vase, bowl]) await expect(shop.line(name)).toBeVisible();
    });

    test("is told at the eleventh wish as a guest, and loses nothing", async ({
      shop,
      page,
      database,
    }) => {
      const { name, slug } = await database.makeProduct();
      await shop.wish(name);
      const id = await shop.userId();
      await database.makeWishes(id, 9);
      const before = await database.wishesOf(id);
      const limit = "Guests can keep 10 wishes. Create your account to keep more.";

      const eleventh = await database.makeProduct();
      await shop.openProduct(eleventh.name);
      await add(page).click();
      await expect(shop.summary).toContainText(limit);
      await expect(add(page)).toBeVisible();
      expect(await database.wishesOf(id)).toEqual(before);

      await page.goto("/wishlist");
      await expect(page.getByText(limit)).toBeVisible();
      await shop.line(name).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByText(limit)).toHaveCount(0);
      await shop.wish(eleventh.name);
      await expect.poll(async () => (await database.wishesOf(id)).includes(slug)).toBe(false);
      expect((await database.wishesOf(id)).slice(0, 1)).toEqual([eleventh.slug]);
    });
  });
}

test("a refused wish leads to the account that keeps more", async ({ shop, page, database }) => {
  await page.goto("/sign-in");
  await shop.continueAsGuest();
  await database.makeWishes(await shop.userId(), 10);

  await page.goto("/wishlist");
  await add(page).first().click();
  await expect(shop.summary).toBeFocused();
  await page.getByRole("link", { name: "Keep more with an account" }).first().click();
  await expect(page).toHaveURL("/account/create");
});

test("the keyboard is enough", async ({ shop, page, database }) => {
  const { name, slug } = await database.makeProduct();
  await shop.openProduct(name);
  await add(page).focus();
  await page.keyboard.press("Enter");
  await expect(takeOff(page)).toBeFocused();
  await expect(shop.banner).toBeVisible();
  expect(await database.wishesOf(await shop.userId())).toEqual([slug]);

  await page.goto("/wishlist");
  await shop.line(name).getByRole("button", { name: "Remove" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("region", { name: "0 wishes" })).toBeFocused();
});

test.describe("a form sent by a program", () => {
  test("cannot wish for what is not in the shop", async ({ shop }) => {
    for (const productId of ["00000000-0000-7000-8000-000000000000", "1", "' OR 1=1"]) {
      const answer = await shop.post("/products/enamel-mug", "Add to wishlist", { productId });
      expect(await answer.text()).toContain("not in the shop");
    }
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot wish for somebody else, nor lead elsewhere", async ({
    shop,
    stranger,
    database,
    baseURL,
  }) => {
    await stranger.wish("Enamel mug");
    const victim = await stranger.userId();
    const changes = { userId: victim, owner: victim, next: "https://evil.example/" };

    const answer = await shop.post("/products/bookends", "Add to wishlist", changes);

    expect(answer.status()).toBe(303);
    expect(new URL(answer.headers().location ?? "", baseURL).origin).toBe(baseURL);
    expect(await database.wishesOf(victim)).toEqual(["enamel-mug"]);
    expect(await database.wishesOf(await shop.userId())).toEqual(["bookends"]);
  });
});
