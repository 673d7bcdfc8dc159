import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, uniqueEmail } from "@/tests/support/browser/fixtures";
import { TestId, test } from "@/tests/support/browser/oidc-fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a guest becomes a member by a provider, and comes back from a guest's cart", async ({
      shop,
      page,
      database,
    }) => {
      const ada = new TestId("Ada Lovelace", uniqueEmail(), true);
      await addToCartByHttp(shop, "Enamel mug");
      const id = await shop.userId();
      await page.goto("/account/create");
      const why = page.getByText("Passkeys need JavaScript");
      const passkey = page.getByRole("button", { name: "Use a passkey instead" });
      await expect(passkey).toBeVisible({ visible: javaScriptEnabled });
      await expect(why).toBeVisible({ visible: !javaScriptEnabled });
      await page.getByRole("button", { name: "Continue with Test ID" }).click();
      await page.getByRole("button", { name: "Cancel" }).click();
      await expect(page.getByText("You came back without signing in.")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
      await page.goto("/api/auth/callback/oidc?code=somebodys&state=else");
      await expect(page.getByText("That did not work")).toBeVisible();
      expect(await shop.userId()).toBe(id);
      await expect(shop.banner).toBeVisible();

      await page.goto("/account/create");
      await page.getByRole("button", { name: "Continue with Test ID" }).click();
      await ada.allow(page);
      await expect(page).toHaveURL("/account");
      await expect(page.getByRole("main")).toContainText("Ada Lovelace");
      expect((await shop.session())?.user).toMatchObject({
        id,
        email: ada.email,
        isAnonymous: false,
        verified: true,
      });
      await expect(shop.banner).toHaveCount(0);
      await shop.expectCartCount(1);
      await shop.signOut();

      const { name } = await database.makeProduct();
      await shop.addToCart(name, 2);
      expect(await shop.userId()).not.toBe(id);
      await page.goto("/sign-in?next=/cart");
      // The provider knows them in this browser and asks nothing.
      await page.getByRole("button", { name: "Continue with Test ID" }).click();
      await expect(page).toHaveURL("/cart");
      expect(await shop.userId()).toBe(id);
      await expect(shop.line("Enamel mug")).toBeVisible();
      await expect(shop.line(name)).toBeVisible();
    });

    test("a member connects a provider, takes the password away, and keeps the last way", async ({
      shop,
      page,
      stranger,
    }) => {
      const ada = new TestId("Ada");
      await shop.createAccount(uniqueEmail(), goodPassword);
      const id = await shop.userId();
      await expect(page.getByText("This is your only one.")).toBeVisible();
      await page.getByRole("button", { name: "Connect Test ID" }).click();
      await ada.allow(page);
      await expect(page.getByText("it lets you in from now on")).toBeVisible();
      const ways = page.getByRole("region", { name: "Ways to sign in" });
      await expect(ways.getByRole("listitem")).toHaveCount(2);

      await ways.getByRole("button", { name: "Remove Password" }).click();
      await expect(page.getByText("it lets nobody in any more")).toBeVisible();
      await expect(ways.getByRole("listitem")).toHaveText(/Test ID/);
      await expect(ways.getByRole("button", { name: "Remove" })).toHaveCount(0);
      expect(await shop.userId()).toBe(id);

      await stranger.createAccount(uniqueEmail(), goodPassword);
      await stranger.page.getByRole("button", { name: "Connect Test ID" }).click();
      await ada.allow(stranger.page);
      await expect(stranger.page.getByText("That belongs to another account")).toBeVisible();
      expect(await stranger.userId()).not.toBe(id);
    });
  });
}
