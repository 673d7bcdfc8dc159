import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";

const afresh = "We start afresh";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a guest who was forgotten" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("adds something and is a new guest", async ({ shop, database }) => {
      const { name } = await database.makeProduct();
      const gone = await becomeForgotten(shop, database);
      await shop.addToCart(name);
      await expect(shop.banner).toBeVisible();
      expect(await shop.userId()).not.toBe(gone);
      await expect(shop.page.getByText(afresh)).toHaveCount(0);
    });

    test("creates the account they were about to create", async ({ shop, page, database }) => {
      const email = uniqueEmail();
      await addToCartByHttp(shop, "Enamel mug");
      await page.goto("/account/create");
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill(goodPassword);
      await database.deleteUser(await shop.userId());
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page).toHaveURL("/account");
      expect((await shop.session())?.user).toMatchObject({ email, isAnonymous: false });
    });

    test("places the order they were typing, as a new guest", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct({ stock: 5 });
      await addToCartByHttp(shop, name, 2);
      await shop.checkout({ city: "Lyon" });
      const gone = await shop.userId();
      await database.deleteUser(gone);

      await shop.placeOrder();
      await shop.pay();

      await expect(page.getByRole("main")).toContainText("Lyon");
      expect(await shop.userId()).not.toBe(gone);
      expect((await shop.session())?.user).toMatchObject({ collection: "customers" });
      expect(await database.ordersOf(await shop.userId())).toHaveLength(1);
      expect(await database.stockOf(slug)).toBe(3);
    });
  });
}

test("the page says once what happened, and not again", async ({ shop, page, database }) => {
  await becomeForgotten(shop, database);
  await page.goto("/");
  await expect(page.getByText(afresh)).toBeVisible();
  await page.getByRole("link", { name: "Cart, 0 items" }).click();
  await expect(page.getByRole("heading", { name: "Your cart", exact: true })).toBeVisible();
  await expect(page.getByText(afresh)).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByText(afresh)).toHaveCount(0);
});

test.describe("without JavaScript, what happened", () => {
  test.use({ javaScriptEnabled: false });

  test("is said until it is read", async ({ shop, page, database }) => {
    await becomeForgotten(shop, database);
    await page.goto("/");
    await expect(page.getByText(afresh)).toBeVisible();
    await page.getByRole("button", { name: "Hide this" }).click();
    await expect(page.getByText(afresh)).toHaveCount(0);
    await page.goto("/cart");
    await expect(page.getByText(afresh)).toHaveCount(0);
  });
});

test("who became a member in another place is told to sign in", async ({
  shop,
  page,
  stranger,
}) => {
  await shop.addToCart("Enamel mug");
  await stranger.page.context().addCookies(await page.context().cookies());
  await stranger.createAccount(uniqueEmail(), goodPassword);

  await page.goto("/cart");
  await expect(page.getByText("You are signed out here")).toBeVisible();
  await expect(shop.banner).toHaveCount(0);
  await shop.expectCartCount(0);
});

test("a session ends when it was to end, however often the door is called", async ({ shop }) => {
  await shop.continueByDoor();
  const first = await shop.session();
  // Ends are whole seconds: a later one shows in the next second.
  const second = () => Math.floor(Date.now() / 1000);
  const before = second();
  await expect.poll(second).toBeGreaterThan(before);
  await shop.continueByDoor();
  expect((await shop.session())?.expires).toBe(first?.expires);
});

test("a late answer about the session brings no old one back", async ({ shop, page }) => {
  await shop.addToCart("Enamel mug");
  const late = await page.request.get("/api/auth/session");
  expect(late.headers()["set-cookie"]).toBeUndefined();

  const posted = await page.request.post("/api/auth/session", {
    data: { data: { user: { role: "admin" }, sub: "somebody else" } },
  });
  expect(posted.status()).toBe(405);
  expect(posted.headers()["set-cookie"]).toBeUndefined();
  expect((await shop.session())?.user).toMatchObject({ role: "member", isAnonymous: true });
});

async function becomeForgotten(
  shop: Shop,
  database: { deleteUser: (id: string) => Promise<void> },
): Promise<string> {
  await shop.addToCart("Enamel mug");
  const id = await shop.userId();
  await database.deleteUser(id);
  return id;
}
