import { expect, test } from "@/tests/support/browser/fixtures";

const addresses = [
  "/",
  "/?category=garden",
  "/?q=mug",
  "/products/enamel-mug",
  "/products/desk-lamp",
  "/cart",
  "/checkout",
  "/orders",
  "/orders/find",
  "/wishlist",
  "/sign-in",
  "/account",
  "/account/create",
  "/account/data",
  "/account/carry",
  "/account/carry/here",
  "/account/sign-out",
  "/account/forgot",
  "/no-such-page",
];

test("every page has a title of its own", async ({ shop, page }) => {
  await shop.addToCart("Enamel mug");
  const titles = new Map<string, string>();
  for (const address of addresses) {
    const html = await (await page.request.get(address)).text();
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "";
    expect.soft(title, address).toContain("Guestlane");
    expect.soft(titles.get(title), `${address} is called "${title}", too`).toBeUndefined();
    titles.set(title, address);
  }
});

test("the skip link leads past the header, and the next stop is in the page", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toHaveAttribute("href", "#main");
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("what happens is said to who does not see it", async ({ shop, page }) => {
  await shop.openProduct("Enamel mug");
  const said = page.getByRole("status").filter({ hasText: "Enamel mug is in your cart" });
  await expect(said).toHaveCount(0);
  // What comes into the page together with its words is not read out: the place must be there before.
  const places = await page.getByRole("main").getByRole("status").count();
  expect(places).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(said).toHaveCount(1);
  await expect(said).toBeVisible();
});

test.describe("who is made ill by what moves", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("sees nothing move", async ({ shop, page }) => {
    await shop.addToCart("Enamel mug");
    for (const address of ["/", "/products/enamel-mug", "/cart", "/checkout", "/account"]) {
      await page.goto(address);
      expect.soft(await page.evaluate(movements), address).toEqual([]);
    }
  });
});

test("without that wish, something moves", async ({ page }) => {
  await page.goto("/");
  expect(await page.evaluate(movements)).not.toEqual([]);
});

/** Runs in the page: whatever takes longer than a hundredth of a second to change or move. */
function movements(): string[] {
  const seconds = (times: string) =>
    times
      .split(",")
      .map((time) => Number.parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1));
  return Array.from(document.body.querySelectorAll("*")).flatMap((element) =>
    ["", "::before", "::after"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const isAnimated = style.animationName !== "none";
      const times = [
        ...seconds(style.transitionDuration),
        ...(isAnimated ? seconds(style.animationDuration) : []),
      ];
      const isSmooth = style.scrollBehavior === "smooth";
      const isMoving = isSmooth || times.some((time) => time > 0.01);
      return isMoving ? [`${element.tagName.toLowerCase()}${pseudo}.${element.className}`] : [];
    }),
  );
}
