import type { Page } from "@playwright/test";
import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";
import type { ShopDatabase } from "@/tests/support/browser/shop-database";
import { ada } from "@/tests/support/people/ada";

/** A guest at the checkout, their details filled in, and an account with another cart: its email. */
async function twoCarts(shop: Shop, stranger: Shop, database: ShopDatabase): Promise<string> {
  const [mine, theirs] = [await database.makeProduct(), await database.makeProduct()];
  const email = uniqueEmail();
  await createAccountByHttp(stranger, email, goodPassword);
  await addToCartByHttp(stranger, theirs.name);
  await addToCartByHttp(shop, mine.name);
  await shop.checkout();
  return email;
}

/** From the checkout to the account and back. */
async function useAccount(page: Page, email: string) {
  await page.getByRole("main").getByRole("link", { name: "Use your account" }).click();
  await expect(page).toHaveURL("/sign-in?next=/checkout");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(goodPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/checkout");
}

test("another delivery or country says once what the order costs now", async ({
  shop,
  page,
  database,
}) => {
  const { name } = await database.makeProduct({ priceCents: 2000 });
  await addToCartByHttp(shop, name);
  await page.goto("/checkout");
  const said = page.getByRole("main").getByRole("status");
  await expect(said).toHaveText("");

  await page.getByLabel("Express").check();
  await expect(said).toHaveText("Delivery 9,90 €, total 29,90 €, including 4,77 € VAT.");
  await page.getByLabel("Country").selectOption({ label: "Sweden" });
  await expect(said).toContainText("including 5,98 € VAT");
  await expect(shop.total).toContainText("29,90 €");
});

test("what is typed is not read out as a change of the costs", async ({ shop, page }) => {
  await addToCartByHttp(shop, "Enamel mug");
  await page.goto("/checkout");
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("City").fill(ada.city);
  await page.getByLabel("Full name").focus();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("the order stands above the form, to be unfolded, and follows the delivery", async ({
      shop,
      page,
      database,
    }) => {
      const { name } = await database.makeProduct({ priceCents: 2000 });
      await addToCartByHttp(shop, name, 2);
      await page.goto("/checkout");
      const folded = page.getByRole("group").filter({ hasText: "Your order, 2 items" });
      await expect(folded).toContainText("44,90 €");
      await expect(folded).toBeInViewport();
      await expect(folded.getByText(name)).toBeHidden();
      await expect(shop.total).toHaveCount(1);

      await folded.getByText("Your order, 2 items").click();
      await expect(folded.getByText(name)).toBeVisible();
      await page.getByLabel("Express").check();
      await expect(folded.getByText("49,90 €")).toBeVisible();
      await expect(folded.getByText("44,90 €")).toBeHidden();
    });
  });
}

test("what a guest typed comes along into the account that they sign in to", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const email = await twoCarts(shop, stranger, database);

  await useAccount(page, email);
  await shop.expectCartCount(1); // theirs is kept aside
  await expect(page.getByLabel("Full name")).toHaveValue(ada.fullName);
  await expect(page.getByLabel("City")).toHaveValue(ada.city);
  await expect(page.getByLabel("Country")).toHaveValue("FR");
});

test("an address that the account knows is not mixed with what a guest began to type", async ({
  shop,
  page,
  stranger,
  database,
}) => {
  const email = uniqueEmail();
  await stranger.order("Enamel mug", { email, country: "Austria", city: "Graz" });
  await createAccountByHttp(stranger, email, goodPassword);
  await addToCartByHttp(shop, (await database.makeProduct()).name);
  await page.goto("/checkout");
  await page.getByLabel("Email").fill("half@example.com");
  await page.getByLabel("City").fill("Bremen");

  await useAccount(page, email);
  await expect(page.getByLabel("Email")).toHaveValue("half@example.com");
  await expect(page.getByLabel("City")).toHaveValue("Graz");
  await expect(page.getByLabel("Country")).toHaveValue("AT");
});

test("what was typed for one cart is not shown to who signs in otherwise", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const email = await twoCarts(shop, stranger, database);

  await page.context().clearCookies();
  await shop.signIn(email, goodPassword);
  await page.goto("/checkout");
  await expect(page.getByLabel("Full name")).toHaveValue("");
  await expect(page.getByLabel("City")).toHaveValue("");
});

test("a paid order says what happens next, and is a receipt on paper", async ({ shop, page }) => {
  await shop.order("Enamel mug");
  const next = page.getByRole("region", { name: "What happens next" });
  await expect(next.getByRole("listitem")).toHaveCount(3);
  await expect(next).toContainText("2 to 4 working days");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Order GL-" })).toBeVisible();
  await expect(shop.total).toContainText("19,40 €");
  await expect(page.getByRole("main")).toContainText(ada.address);
  for (const hidden of [shop.banner, page.getByRole("banner"), page.getByRole("contentinfo")]) {
    await expect(hidden).toBeHidden();
  }
  await expect(page.getByLabel("Password")).toBeHidden();
});
