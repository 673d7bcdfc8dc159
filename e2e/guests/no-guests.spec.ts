import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

for (const javaScriptEnabled of [true, false]) {
  test(`a shop without guests has the visitor sign in, then does what they asked for, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, sharedShop, database }) => {
    const baseURL = await sharedShop({ GUESTS_DISABLED: "true" });
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const shop = new Shop(await context.newPage());
    const { page } = shop;
    const [{ name, slug }, email] = [await database.makeProduct(), uniqueEmail()];

    await test.step("offers nothing to guests", async () => {
      for (const path of ["/sign-in", "/checkout", "/"]) {
        await page.goto(path);
        await expect(page.getByRole("button", { name: "Continue as Guest" })).toHaveCount(0);
      }
      await expect(page.getByText("No account needed")).toHaveCount(0);
    });

    await test.step("leads the first write to the sign-in", async () => {
      await shop.openProduct(name);
      await page.getByLabel("Quantity").fill("3");
      await page.getByRole("button", { name: "Add to cart" }).click();
      await expect(page).toHaveURL("/sign-in?next=%2Fcart");
      expect(await shop.session()).toBeNull();
    });

    await test.step("and does it for the new member", async () => {
      await page.getByRole("link", { name: "Create an account" }).click();
      await expect(page).toHaveURL("/account/create?next=%2Fcart");
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill(goodPassword);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page).toHaveURL("/cart");
      await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("3");
      expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 3 }]);
    });

    await test.step("and for one who comes back", async () => {
      await shop.signOut();
      await shop.openProduct(name);
      await page.getByRole("button", { name: "Add to cart" }).click();
      await expect(page).toHaveURL("/sign-in?next=%2Fcart");
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill(goodPassword);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/cart");
      await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("4");
    });
    await context.close();
  });
}

test("the HTTP door of a shop without guests says so", async ({ browser, openShop }) => {
  const baseURL = await openShop({ GUESTS_DISABLED: "1" });
  const shop = new Shop(await (await browser.newContext({ baseURL })).newPage());
  const answer = await shop.continueByDoor();
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({
    code: "GUESTS_DISABLED",
    message: "This shop does not take guests. Sign in or create an account.",
  });
});
