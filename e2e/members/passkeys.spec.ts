import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { test as base, expect } from "@/tests/support/browser/fixtures";

const test = base.extend<{ device: undefined }>({
  /** The browser has a device that makes and uses passkeys without asking anybody. */
  device: [
    async ({ page }, use) => {
      const session = await page.context().newCDPSession(page);
      await session.send("WebAuthn.enable");
      const device = await session.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await use(undefined);
      await session.send("WebAuthn.removeVirtualAuthenticator", device);
    },
    { auto: true },
  ],
});

test("a guest becomes a member by one tap, signs out, and comes back without a word", async ({
  shop,
  page,
  database,
}) => {
  await addToCartByHttp(shop, "Enamel mug");
  const id = await shop.userId();
  await page.goto("/account/create");
  await page.getByRole("button", { name: "Use a passkey instead" }).click();
  await expect(page).toHaveURL("/account");
  await expect(shop.banner).toHaveCount(0);
  expect((await shop.session())?.user).toMatchObject({ id, isAnonymous: false, verified: false });
  expect(await database.user(id)).toMatchObject({ passwordHash: null, name: "Member" });
  const ways = page.getByRole("region", { name: "Ways to sign in" });
  await expect(ways.getByRole("listitem")).toHaveText(/Passkey/);

  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(shop.summary).toContainText("This device already has a passkey of yours.");
  await shop.signOut();
  const { name } = await database.makeProduct();
  await addToCartByHttp(shop, name);
  await page.goto("/sign-in?next=/cart");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL("/cart");
  expect(await shop.userId()).toBe(id);
  await expect(shop.line("Enamel mug")).toBeVisible();
  await expect(shop.line(name)).toBeVisible();
});

test("a guest keeps a passkey, is forgotten by the browser, and comes back as the guest", async ({
  shop,
  page,
}) => {
  await addToCartByHttp(shop, "Enamel mug");
  const id = await shop.userId();
  await page.goto("/account");
  await page.getByRole("button", { name: "Keep a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your passkey" })).toBeVisible();
  await expect(shop.banner).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.evaluate(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(shop.summary).toContainText("No passkey was given");

  await page.reload();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(shop.banner).toBeVisible();
  expect((await shop.session())?.user).toMatchObject({ id, isAnonymous: true });
  await shop.signOut();
  await page.goto("/sign-in?next=/account/create");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("button", { name: "Use the passkey you have kept" }).click();
  await expect(page).toHaveURL("/account");
  expect((await shop.session())?.user).toMatchObject({ id, isAnonymous: false });
  await shop.expectCartCount(1);
});
