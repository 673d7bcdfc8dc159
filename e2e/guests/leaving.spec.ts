import { addToCartByHttp, createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a guest who leaves ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("is shown what would be lost, then does as they like", async ({
      shop,
      page,
      database,
    }) => {
      const { name, slug } = await database.makeProduct({ stock: 5 });
      const number = await orderByHttp(shop, name);
      await addToCartByHttp(shop, name, 2);
      const [id, cookie] = [await shop.userId(), await shop.sessionCookie()];
      const before = await database.order(number);

      await page.goto("/account");
      await expect(page.getByRole("heading", { name: "You are a guest" })).toBeVisible();
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "Sign out?" })).toBeVisible();
      expect(await database.user(id)).toBeDefined();
      const lost = page.getByRole("region", { name: "You would lose" });
      await expect(lost).toContainText("2 items in your cart");
      await expect(lost).not.toContainText("order");
      await expect(page.getByRole("main")).toContainText("Your orders stay valid");

      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL("/");
      await expect(shop.banner).toHaveCount(0);
      await shop.expectCartCount(0);
      expect(await shop.sessionCookie()).toBeUndefined();
      expect(await database.user(id)).toBeUndefined();
      expect(await database.countCarts(id)).toBe(0);
      expect(await database.order(number)).toEqual({ ...before, userId: null, cartId: null });
      expect(await database.stockOf(slug)).toBe(4);
      if (cookie) await page.context().addCookies([cookie]);
      expect(await shop.session()).toBeNull();
    });

    test("is led there by the banner, and to an account that keeps everything", async ({
      shop,
      page,
    }) => {
      await shop.addToCart("Enamel mug");
      const id = await shop.userId();
      await shop.banner.getByRole("link", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "Sign out?" })).toBeVisible();

      await page.getByRole("link", { name: "Keep it all in an account" }).click();
      await expect(page.getByRole("region", { name: "You keep" })).toContainText("1 item");
      await page.getByLabel("Email").fill(uniqueEmail());
      await page.getByLabel("Password").fill(goodPassword);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();
      expect((await shop.session())?.user).toMatchObject({ id, isAnonymous: false });
    });
  });

  test.describe(`signing out ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("as a member takes one press and loses nothing", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      await createAccountByHttp(shop, uniqueEmail(), goodPassword);
      const id = await shop.userId();
      await page.goto("/account/sign-out");
      await expect(page).toHaveURL("/account");
      await page.getByRole("button", { name: "Sign out" }).click();

      await expect(page).toHaveURL("/");
      expect(await shop.session()).toBeNull();
      expect(await database.user(id)).toBeDefined();
      expect(await database.openCart(id)).toHaveLength(1);
    });

    test("with a session that is over only drops the cookie", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      await page.goto("/account/sign-out");
      await database.deleteUser(await shop.userId());
      await page.getByRole("button", { name: "Sign out" }).click();

      await expect(page).toHaveURL("/");
      expect(await shop.sessionCookie()).toBeUndefined();
    });
  });
}

test("a guest with nothing is told so, and still offered the account", async ({ shop, page }) => {
  await page.goto("/sign-in?next=/account");
  await shop.continueAsGuest();
  await expect(page.getByRole("heading", { name: "You are a guest" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/until \d{1,2} \w+ 20\d\d/);
  await page.goto("/account/sign-out");
  await expect(page.getByRole("region", { name: "You would lose" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Keep it all in an account" })).toBeVisible();
});

test("nobody can sign a guest out from another site", async ({ shop, database }) => {
  await shop.addToCart("Enamel mug");
  const id = await shop.userId();
  const headers = { origin: "https://evil.example" };
  await shop.post("/account/sign-out", "Sign out", {}, headers);
  await shop.post("/account/data", "Erase my data", { understood: "yes" }, headers);
  expect(await database.user(id)).toBeDefined();
  expect(await database.openCart(id)).toHaveLength(1);
});

test("a visitor has nothing to sign out of", async ({ page }) => {
  await page.goto("/account/sign-out");
  await expect(page).toHaveURL("/");
});
