import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expectInCart, removed } from "@/tests/support/browser/cart-lines";
import { expect, test } from "@/tests/support/browser/fixtures";
import { slugOf } from "@/tests/support/browser/shop";

test.describe("in the cart, a guest", () => {
  test("sees what they chose and what it costs", async ({ shop, page, database }) => {
    const vase = await database.makeProduct({ priceCents: 1250 });
    const bowl = await database.makeProduct({ priceCents: 1 });
    await shop.addToCart(vase.name, 2);
    await shop.addToCart(bowl.name);
    await page.getByRole("link", { name: "Cart, 3 items" }).click();

    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await expect(shop.line(vase.name)).toContainText("25,00 €");
    await expect(shop.line(vase.name)).toContainText("12,50 € each");
    await expect(shop.line(bowl.name)).toContainText("0,01 €");
    await expect(shop.total).toContainText("from 29,91 €");
    await expect(page.getByRole("link", { name: "Checkout" })).toBeVisible();
  });

  test("sees what delivery costs at least, and when nothing", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct({ priceCents: 2499 });
    await addToCartByHttp(shop, name, 2);
    await shop.openCart();
    const main = page.getByRole("main");
    await expect(main).toContainText("from 4,90 €");
    await expect(main).toContainText("Free from 50,00 €: 0,02 € more");

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await expect(shop.total).toHaveText("Total74,97 €");
    await expect(main).not.toContainText("Free from");
  });

  test("is told of a new price, and accepts it by going on", async ({ shop, page, database }) => {
    const product = await database.makeProduct({ priceCents: 1000 });
    const { name } = product;
    await addToCartByHttp(shop, name);
    await database.setPrice(product, 1200);
    await shop.openCart();
    const notice = `${name} costs 12,00 € now, it was 10,00 € when you added it.`;
    await expect(shop.line(name)).toContainText(notice);
    await page.reload();
    await expect(shop.line(name)).toContainText(notice);

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await expect(shop.line(name)).not.toContainText("it was");
    await expect(shop.line(name)).toContainText("24,00 €");
  });

  test("is told once of a new count, who does not see it", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    const spoken = page.getByRole("navigation", { name: "Yours" }).locator("[aria-live=polite]");
    await expect(spoken).toBeEmpty();
    await spoken.evaluate((region) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });

    await page.getByRole("button", { name: `One more ${name}` }).click({ clickCount: 4 });

    await expect(spoken).toHaveText("Cart, 5 items");
    await expectInCart(shop, database, slugOf(name), 5);
    expect(await page.evaluate("said")).toEqual(["Cart, 5 items"]);
  });

  test("pays for nothing that cannot be ordered", async ({ shop, page, database }) => {
    const [vase, bowl] = [
      await database.makeProduct({ priceCents: 6000 }),
      await database.makeProduct({ priceCents: 1000 }),
    ];
    await addToCartByHttp(shop, vase.name, 2);
    await addToCartByHttp(shop, bowl.name);
    await database.setStock(vase, 0);

    await shop.openCart();
    await expect(shop.total).toHaveText("Totalfrom 14,90 €");
    const main = page.getByRole("main");
    await expect(main).toContainText(
      `Not in the total, because it cannot be ordered: ${vase.name}.`,
    );

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
    await expect(removed(page)).toContainText(`${vase.name} is removed.`);
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await expect(main).not.toContainText("Not in the total");
    await expect(shop.total).toHaveText("Totalfrom 14,90 €");
  });

  test("reaches total and Checkout at once on a phone, and nothing else is covered", async ({
    shop,
    page,
    database,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (let lines = 0; lines < 4; lines++) {
      await addToCartByHttp(shop, (await database.makeProduct()).name);
    }
    await shop.openCart();
    await expect(shop.total).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("link", { name: "Checkout" })).toBeInViewport({ ratio: 1 });

    await page.getByRole("main").focus();
    await page.keyboard.press("Tab");
    while (!(await page.evaluate(() => document.activeElement?.closest("footer")))) {
      expect.soft(await page.evaluate(isFocusCovered)).toBeNull();
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Shift+Tab");
    while (!(await page.evaluate(() => document.activeElement?.closest("header")))) {
      expect.soft(await page.evaluate(isFocusCovered)).toBeNull();
      await page.keyboard.press("Shift+Tab");
    }
  });

  test("is told what sold out meanwhile", async ({ shop, page, database }) => {
    const product = await database.makeProduct();
    await addToCartByHttp(shop, product.name);
    await database.setStock(product, 0);

    await shop.openCart();
    await expect(shop.line(product.name)).toContainText("sold out");
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  });
});

test("who has added something is led to the cart, and nothing moves", async ({
  shop,
  page,
  database,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { name } = await database.makeProduct();
    await shop.openProduct(name);
    const add = page.getByRole("button", { name: "Add to cart" });
    const below = page.getByRole("button", { name: "Add to wishlist" });
    const room = async () =>
      ((await below.boundingBox())?.y ?? 0) - ((await add.boundingBox())?.y ?? 0);
    const before = await room();

    await add.click();
    await expect(page.getByRole("status").filter({ hasText: name })).toHaveText(
      `${name} is in your cart.`,
    );
    await expect(page.getByRole("link", { name: "Go to cart" })).toBeVisible();
    expect(await room()).toBe(before);
    await page.getByRole("link", { name: "Go to cart" }).click();
    await expect(shop.line(name)).toBeVisible();
  }
});

test("an empty cart has something to start with", async ({ page, shop }) => {
  await shop.openCart();
  await expect(page.getByRole("heading", { name: "A few things to start with" })).toBeVisible();
  const suggested = page.getByRole("main").locator("a[href^='/products/']");
  await expect(suggested).toHaveCount(4);
  const href = await suggested.first().getAttribute("href");
  await suggested.first().click();
  await expect(page).toHaveURL(href ?? "");
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible();
});

test("a visitor's cart is empty and leads back to the shop", async ({ shop, page }) => {
  await shop.openCart();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await page.getByRole("link", { name: "Browse the shop" }).click();
  await expect(page.getByRole("link", { name: "Enamel mug" })).toBeVisible();
});

/** In the page: what lies over the element that has the focus; null when nothing does. */
function isFocusCovered(): string | null {
  const focused = document.activeElement;
  if (!focused) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = !seen || focused.contains(seen) || seen.contains(focused);
  return isSeen ? null : `${focused.outerHTML} is under ${seen.outerHTML}`;
}
