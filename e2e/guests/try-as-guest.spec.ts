import type { Page } from "@playwright/test";
import { createAccountByHttp } from "@/tests/support/browser/by-http";
import { alone, expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";

const add = (page: Page) => page.getByRole("button", { name: "Add to wishlist", exact: true });
const asGuest = (page: Page) => page.getByRole("button", { name: "Continue as Guest" });

test.describe("who opens /wishlist", () => {
  test("is a guest by its own POST, once a visit", alone, async ({ shop, page, database }) => {
    const before = await database.countUsers();
    const sent = requestsOf(page);

    await page.goto("/wishlist");
    await expect(shop.banner).toBeVisible();
    await expect(page.getByRole("heading", { name: "Nothing on your list yet" })).toBeVisible();
    expect((await shop.session())?.user).toMatchObject({ isAnonymous: true, collection: "users" });
    expect(sent.filter((method) => method === "POST")).toHaveLength(1);
    expect(await database.countUsers()).toBe(before + 1);

    await page.context().clearCookies();
    await page.reload();
    await expect(asGuest(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await shop.sessionCookie()).toBeUndefined();
    expect(await database.countUsers()).toBe(before + 1);

    await shop.continueAsGuest();
    await expect(page).toHaveURL("/wishlist");
  });

  test("can use it at once", async ({ shop, page, database }) => {
    await page.goto("/wishlist");
    const suggested = page.getByRole("region", { name: "Something to wish for" });
    await expect(suggested.getByRole("listitem")).toHaveCount(4);
    const [name = ""] = await suggested.getByRole("link").allTextContents();
    await add(page).first().click();

    const mine = page.getByRole("region", { name: "1 wish" });
    await expect(mine.getByRole("link", { name })).toBeVisible();
    await expect(suggested.getByRole("link", { name })).toHaveCount(0);
    expect(await database.wishesOf(await shop.userId())).toHaveLength(1);
  });

  test("in the background is nobody until they look", async ({ shop, page }) => {
    await page.addInitScript(() => {
      let seen: DocumentVisibilityState = "hidden";
      Object.defineProperty(document, "visibilityState", { get: () => seen });
      Object.assign(window, {
        look: () => {
          seen = "visible";
          document.dispatchEvent(new Event("visibilitychange"));
        },
      });
    });
    await page.goto("/wishlist");
    await page.waitForLoadState("networkidle");
    expect(await shop.sessionCookie()).toBeUndefined();

    await page.evaluate("look()");
    await expect(shop.banner).toBeVisible();
  });

  test("as a member stays the member", alone, async ({ shop, page, database }) => {
    const email = uniqueEmail();
    await createAccountByHttp(shop, email, goodPassword);
    const before = await database.countUsers();
    await page.goto("/wishlist");
    await page.waitForLoadState("networkidle");
    expect((await shop.session())?.user).toMatchObject({ email, isAnonymous: false });
    expect(await database.countUsers()).toBe(before);
  });
});

test.describe("a bot that says so", () => {
  test.use({
    userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  });

  test("is nobody on /wishlist, but sees the button", alone, async ({ shop, page, database }) => {
    const before = await database.countUsers();
    const sent = requestsOf(page);

    await page.goto("/wishlist");
    await page.waitForLoadState("networkidle");

    await expect(asGuest(page)).toBeVisible();
    expect(sent).not.toContain("POST");
    expect(await shop.sessionCookie()).toBeUndefined();
    expect(await database.countUsers()).toBe(before);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("/wishlist has a button to be a guest", alone, async ({ shop, page, database }) => {
    const before = await database.countUsers();
    await page.goto("/wishlist");
    await expect(shop.banner).toHaveCount(0);
    expect(await database.countUsers()).toBe(before);

    await shop.continueAsGuest();
    await expect(page).toHaveURL("/wishlist");
    expect(await database.countUsers()).toBe(before + 1);
  });

  test("/wishlist makes the guest for a first wish, too", async ({ shop, page, database }) => {
    await page.goto("/wishlist");
    await add(page).first().click();
    await expect(page).toHaveURL("/wishlist");
    await expect(page.getByRole("region", { name: "1 wish" })).toBeVisible();
    expect(await database.wishesOf(await shop.userId())).toHaveLength(1);
  });
});

/** The methods of what the page asks of /wishlist from now on. */
function requestsOf(page: Page): string[] {
  const methods: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/wishlist") methods.push(request.method());
  });
  return methods;
}
