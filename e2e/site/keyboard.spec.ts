import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { Keyboard } from "@/tests/support/page-checks/keyboard";
import { ada } from "@/tests/support/people/ada";

for (const width of [1280, 360]) {
  test.describe(`by keyboard alone, ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });

    test("a guest finds, orders, pays and becomes a member", async ({ shop, page }) => {
      const keyboard = new Keyboard(page);
      const main = page.getByRole("main");
      const button = (name: string) => main.getByRole("button", { name, exact: true });
      const email = uniqueEmail();

      await test.step("skips to what the page is about", async () => {
        await page.goto("/");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect(main).toBeFocused();
      });

      await test.step("puts something into the cart", async () => {
        await keyboard.press(main.getByRole("link", { name: "Enamel mug" }));
        await expect(page.getByRole("heading", { level: 1, name: "Enamel mug" })).toBeVisible();
        await keyboard.press(button("Add to cart"), "Space");
        const said = page.getByRole("status").filter({ hasText: "Enamel mug is in your cart" });
        await expect(said).toBeVisible();
        await shop.expectCartCount(1);
      });

      await test.step("goes to the checkout", async () => {
        const cart = page.getByRole("link", { name: "Cart, 1 item" });
        await keyboard.tabTo(cart, "Shift+Tab");
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL("/cart");
        await keyboard.press(main.getByRole("link", { name: "Checkout" }));
        await expect(page).toHaveURL("/checkout");
      });

      await test.step("says where it goes", async () => {
        await expect(button("Place order")).toBeVisible();
        await keyboard.fill("Email", email);
        await keyboard.fill("Phone (optional)", ada.phone);
        await keyboard.fill("Full name", ada.fullName);
        await keyboard.fill("Address", ada.address);
        await keyboard.fill("Postal code", ada.postalCode);
        await keyboard.fill("City", ada.city);
        await keyboard.fill("Country", ada.country);
        await expect(page.getByLabel("Country")).toHaveValue("FR");
        await keyboard.tabTo(page.getByLabel("Standard"));
        await page.keyboard.press("ArrowDown");
        await expect(page.getByLabel("Express")).toBeChecked();
        await keyboard.press(button("Place order"));
      });

      await test.step("pays", async () => {
        await expect(button("Pay")).toBeVisible();
        await keyboard.press(button("Pay"));
        await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
      });

      await test.step("keeps it in an account", async () => {
        await keyboard.fill("Password", goodPassword);
        await keyboard.press(button("Create account"));
        await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
        await expect(shop.banner).toHaveCount(0);
      });
    });
  });
}

test("who made a mistake is led to it and back", async ({ shop, page }) => {
  const keyboard = new Keyboard(page);
  await page.goto("/orders/find");
  await keyboard.press(page.getByRole("button", { name: "Find order" }));
  await expect(shop.summary).toBeFocused();
  await keyboard.press(shop.summary.getByRole("link").first());
  await expect(page.getByLabel("Order number")).toBeFocused();
});
