import type { Page } from "@playwright/test";
import { alone, expect, test } from "@/tests/support/browser/fixtures";

const colours = { light: "rgb(250, 247, 241)", dark: "rgb(18, 24, 21)" } as const;
const choice = (page: Page, name: string) =>
  page.getByRole("group", { name: "Appearance" }).getByRole("button", { name });
const body = (page: Page) => page.locator("body");

test.use({ colorScheme: "light" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a reader" : "a reader without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("has it dark, on this page and all others, until they change it", async ({ page }) => {
      await page.goto("/?q=lamp");
      await expect(choice(page, "System")).toHaveAttribute("aria-pressed", "true");
      await choice(page, "Dark").click();
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      await expect(choice(page, "Dark")).toHaveAttribute("aria-pressed", "true");
      await expect(page).toHaveURL("/?q=lamp");

      const served = await page.reload();
      expect(await served?.text()).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      await page.goto("/products/desk-lamp");
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      await expect(page.locator("meta[name=theme-color]")).toHaveAttribute("content", "#121815");

      await page.emulateMedia({ colorScheme: "dark" });
      await choice(page, "Light").click();
      await expect(body(page)).toHaveCSS("background-color", colours.light);
      await choice(page, "System").click();
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      expect(await page.context().cookies()).toEqual([]);
    });

    test("keeps it where there is nothing", async ({ page }) => {
      await page.goto("/no-such-page");
      await choice(page, "Dark").click();
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      await expect(page).toHaveURL("/no-such-page");
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    });

    test("is nobody for it", alone, async ({ page, shop, database }) => {
      const before = await database.countUsers();
      await page.goto("/");
      await choice(page, "Dark").click();
      await expect(body(page)).toHaveCSS("background-color", colours.dark);
      expect(await shop.session()).toBeNull();
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["theme"]);
      expect(await database.countUsers()).toBe(before);
    });
  });
}

test("the choice changes the page as it is, with what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("ada@example.com");
  await choice(page, "Dark").click();
  await expect(body(page)).toHaveCSS("background-color", colours.dark);
  await expect(page.getByLabel("Email")).toHaveValue("ada@example.com");
  await page.getByRole("link", { name: "Your orders" }).click();
  await expect(body(page)).toHaveCSS("background-color", colours.dark);
});

test("whatever the cookie says, the page is light or dark", async ({ page, baseURL }) => {
  const url = baseURL ?? "";
  await page.context().addCookies([{ name: "theme", value: 'x"onload="alert(1)', url }]);
  const served = await page.goto("/");
  expect(await served?.text()).not.toContain("alert(1)");
  await expect(body(page)).toHaveCSS("background-color", colours.light);
});

test("the form leads nowhere but to this site", async ({ shop, page, baseURL }) => {
  await page.goto("/");
  const referer = "https://evil.example//evil.example/x";
  const answer = await shop.post("/", "Dark", { theme: "dark" }, { referer });
  const to = new URL(answer.headers().location ?? "/", baseURL);
  expect(to.origin).toBe(baseURL);
});
