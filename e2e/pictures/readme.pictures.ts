import { expect, goodPassword, test } from "@/tests/support/browser/fixtures";
import { samePictures, take } from "@/tests/support/browser/pictures";
import { ada } from "@/tests/support/people/ada";

test.use(samePictures);

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

test("the way of a guest, as the README shows it", async ({ shop, page }) => {
  /** The same moment on a phone, which shows the page from its top. */
  async function takeOnPhone(name: string) {
    await page.setViewportSize(phone);
    await page.evaluate(() => window.scrollTo(0, 0));
    await take(page, name);
    await page.setViewportSize(desktop);
  }

  await page.goto("/");
  await take(page, "home");
  await page.emulateMedia({ colorScheme: "dark" });
  await take(page, "home-dark");
  await page.emulateMedia({ colorScheme: "light" });

  await shop.addToCart("Round teapot");
  await shop.addToCart("Enamel mug", 2);
  await expect(shop.banner).toBeVisible();
  await take(page, "product");
  await takeOnPhone("product-phone");

  await shop.openCart();
  await take(page, "cart");

  await shop.checkout();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, "checkout");
  await takeOnPhone("checkout-phone");

  await shop.placeOrder();
  await shop.pay();
  await take(page, "thank-you");

  await page.getByLabel("Password").fill(goodPassword);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText(ada.email);
  await take(page, "account");
});
