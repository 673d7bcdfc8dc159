import { expect, test } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";

const alsoOn = /Also signed in on Chrome on Linux since \d\d:\d\d/;

test.beforeEach(({ database }) => database.forgetLimits("transfers-of"));

/** Asks for a code as people do; gives it. */
async function showCode({ page, banner }: Shop): Promise<string> {
  await banner.getByRole("link", { name: "What you have" }).click();
  await page.getByRole("link", { name: "Carry on elsewhere" }).click();
  await page.getByRole("button", { name: "Show a code" }).click();
  await expect(page.getByRole("img", { name: "QR picture" })).toBeVisible();
  return (await page.locator("output").textContent()) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a guest on two devices ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("goes on with the code, and is told on the first", async ({ shop, stranger, page }) => {
      await shop.addToCart("Enamel mug");
      const id = await shop.userId();
      const code = await showCode(shop);
      expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
      expect(page.url()).not.toContain(code);

      const phone = stranger.page;
      await phone.request.get(`/account/carry/here?code=${code}`);
      await phone.goto(`/account/carry/here?code=${code}`);
      expect(await stranger.session()).toBeNull();
      await expect(phone.getByLabel("Code")).toHaveValue(code);
      await phone.getByRole("button", { name: "Carry on here" }).click();
      await expect(phone.getByRole("heading", { name: "You are a guest" })).toBeVisible();
      await expect(phone.getByText("You carry on here")).toBeVisible();
      await stranger.expectCartCount(1);
      expect(await stranger.userId()).toBe(id);
      await expect(phone.getByText(alsoOn)).toHaveCount(0);
      if (javaScriptEnabled) {
        await expect(page.getByText("You are now signed in on Chrome on Linux")).toBeVisible();
      }
      await page.goto("/");
      await expect(page.getByText(alsoOn)).toBeVisible();
      await page.getByRole("button", { name: "That was me" }).click();
      await expect(page.getByText(alsoOn)).toHaveCount(0);
      await page.goto("/account/sign-out");
      await expect(page.getByText("You will be signed out there as well")).toBeVisible();
      await expect(page.getByText(alsoOn)).toHaveCount(0);
    });

    test("brings the other's cart along, and can be alone again", async ({
      shop,
      stranger,
      page,
      database,
    }) => {
      const { name } = await database.makeProduct();
      await shop.addToCart("Enamel mug");
      const code = await showCode(shop);

      const phone = stranger.page;
      await stranger.addToCart(name, 2);
      await phone.goto("/account/carry/here");
      await expect(phone.getByRole("region", { name: "comes along" })).toContainText("2 items");
      await phone.getByLabel("Code").fill("bcdf ghjk mnpq");
      await phone.getByRole("button", { name: "Carry on here" }).click();
      await expect(stranger.summary).toContainText("This code is not right, or no longer works");
      await expect(phone.getByLabel("Code")).toHaveValue("bcdf ghjk mnpq");
      await phone.getByLabel("Code").fill(code.toLowerCase().replaceAll("-", " "));
      await phone.getByRole("button", { name: "Carry on here" }).click();
      await expect(phone.getByRole("heading", { name: "You are a guest" })).toBeVisible();
      await stranger.expectCartCount(3);
      await phone.getByRole("link", { name: "See what came together" }).click();
      const cart = phone.getByRole("region", { name: "Your cart" });
      await expect(cart.getByRole("definition")).toHaveText(["2 items", "1 item", "3 items"]);
      const receipt = phone.getByRole("region", { name: "Came along" });
      await expect(receipt.getByRole("button", { name: "Undo" })).toBeVisible();

      const before = await shop.session();
      await page.goto("/cart");
      await page.getByRole("button", { name: "Sign out everywhere else" }).click();
      await expect(page.getByText(alsoOn)).toHaveCount(0);
      await shop.expectCartCount(3);
      expect(await shop.session()).toEqual(before);
      await phone.goto("/cart");
      await expect(phone.getByText("You are signed out here")).toBeVisible();
      expect(await stranger.session()).toBeNull();
    });
  });
}
