import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { ada } from "@/tests/support/people/ada";

test.use({ javaScriptEnabled: false });

test("without JavaScript a guest shops, pays and becomes a member", async ({
  shop,
  page,
  database,
}) => {
  const [vase, bowl] = [await database.makeProduct({ stock: 9 }), await database.makeProduct()];
  const email = uniqueEmail();

  await test.step("fills the cart", async () => {
    await shop.addToCart(vase.name, 2);
    await expect(page).toHaveURL("/cart");
    await expect(shop.banner.getByRole("link", { name: "Create your account" })).toBeVisible();
    await shop.addToCart(bowl.name);
    await shop.expectCartCount(3);
  });

  await test.step("changes quantities", async () => {
    await shop.line(vase.name).getByLabel("Quantity").fill("4");
    await shop.line(vase.name).getByRole("button", { name: "Update" }).click();
    await shop.expectCartCount(5);
    await page.getByRole("button", { name: `One more ${vase.name}` }).click();
    await shop.expectCartCount(6);
    await page.getByRole("button", { name: `One fewer ${vase.name}` }).click();
    await shop.expectCartCount(5);
    await expect(shop.line(vase.name).getByLabel("Quantity")).toHaveValue("4");
  });

  await test.step("removes a line", async () => {
    await shop.line(bowl.name).getByRole("button", { name: "Remove" }).click();
    await expect(shop.line(bowl.name)).toHaveCount(0);
    await shop.expectCartCount(4);
    await expect(shop.banner).toBeVisible();
  });

  await test.step("makes a mistake at the checkout and loses nothing", async () => {
    await page.getByRole("link", { name: "Checkout" }).click();
    await shop.checkout({ email: "nope", country: "Italy" });
    await shop.pressPlaceOrder();
    await expect(shop.summary).toContainText("Enter an email address like name@example.com.");
    await expect(page.getByLabel("Full name")).toHaveValue(ada.fullName);
    await expect(page.getByLabel("Country")).toHaveValue("IT");
    await expect(shop.banner).toBeVisible();
    await page.getByLabel("Email").fill(email);
    await shop.placeOrder();
    await expect(shop.banner).toBeVisible();
  });

  await test.step("declines, and orders again", async () => {
    await shop.decline();
    expect(await database.stockOf(vase.slug)).toBe(9);
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await shop.expectCartCount(4);
    await shop.placeOrder();
    await shop.pay();
    expect(await database.stockOf(vase.slug)).toBe(5);
    await expect(shop.banner).toBeVisible();
  });

  await test.step("creates the account on the confirmation page", async () => {
    const id = await shop.userId();
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
    await expect(shop.banner).toHaveCount(0);
    expect((await shop.session())?.user).toMatchObject({ id, email, isAnonymous: false });
  });

  await test.step("signs out and in again", async () => {
    await shop.signOut();
    await shop.signIn(email, goodPassword);
    await page.goto("/orders");
    await expect(page.getByRole("link", { name: "GL-" })).toHaveCount(2);
  });
});

test("without JavaScript a visitor continues as a guest", async ({ shop, page }) => {
  await page.goto("/sign-in?next=/orders");
  await shop.continueAsGuest();
  await expect(page).toHaveURL("/orders");
});

test("without JavaScript every refusal is said, and nothing typed is lost", async ({
  shop,
  page,
  database,
}) => {
  const { name } = await database.makeProduct({ stock: 3 });
  await shop.openProduct(name);
  await page.getByLabel("Quantity").fill("0");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect.soft(shop.summary).toContainText("Choose a quantity from 1 to 99.");

  const email = uniqueEmail();
  await page.goto("/account/create");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect.soft(shop.summary).toContainText("Use at least 8 characters.");
  await expect.soft(page.getByLabel("Email")).toHaveValue(email);

  await shop.trySigningIn(email, goodPassword);
  await expect.soft(shop.summary).toContainText("The email or the password is not right.");
  await expect.soft(page.getByLabel("Email")).toHaveValue(email);

  await shop.addToCart(name);
  await shop.line(name).getByLabel("Quantity").fill("9");
  await shop.line(name).getByRole("button", { name: "Update" }).click();
  await expect.soft(shop.line(name)).toContainText("Only 3 left. Your cart has 3 now.");
});

test("without JavaScript the account's door leads to the sign-in", async ({ page }) => {
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=/account");
});

for (const path of ["/no-such-page", "/products/no-such-thing", "/orders/GL-BBBB-BBBB"]) {
  test(`without JavaScript ${path} says that there is nothing`, async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    const response = await page.goto(path);
    expect.soft(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expect(shop.banner).toBeVisible();
  });
}
