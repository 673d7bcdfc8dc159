import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { problemIn } from "./posted-form";
import { type Shop, slugOf } from "./shop";

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
    await shop.addToCart(name, 2);
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
    await shop.addToCart(name);
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

  test("types another quantity", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ priceCents: 1000 });
    await shop.addToCart(name);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("7");
    await quantity.press("Enter");

    await shop.expectCartCount(7);
    await expect(shop.total).toContainText("70,00 €");
    await expectInCart(shop, database, slug, 7);
    await page.reload();
    await expect(quantity).toHaveValue("7");
  });

  test("presses the buttons for one more and one fewer", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);
    await shop.openCart();

    await page.getByRole("button", { name: `One more ${name}` }).click();
    await shop.expectCartCount(3);
    await expectInCart(shop, database, slug, 3);
    const fewer = page.getByRole("button", { name: `One fewer ${name}` });
    await fewer.click();
    await fewer.click();
    await shop.expectCartCount(1);
    await expectInCart(shop, database, slug, 1);
    await expect(fewer).toBeDisabled();
  });

  test("gets ten more for ten quick clicks", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name);
    await shop.openCart();

    await page.getByRole("button", { name: `One more ${name}` }).click({ clickCount: 10 });

    await shop.expectCartCount(11);
    await expectInCart(shop, database, slug, 11);
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("11");
    await expect(shop.total).toContainText("110,00 €");
  });

  test("removes a line, then the last one", async ({ shop, page, database }) => {
    const vase = await database.makeProduct();
    const bowl = await database.makeProduct();
    await shop.addToCart(vase.name);
    await shop.addToCart(bowl.name);
    await shop.openCart();

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
    await expect(shop.line(vase.name)).toHaveCount(0);
    await shop.expectCartCount(1);

    await shop.line(bowl.name).getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await shop.expectCartCount(0);
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
  });

  test("goes on with the next line by the keyboard after removing one", async ({
    shop,
    page,
    database,
  }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    for (const { name } of [vase, bowl]) await shop.addToCart(name);
    await shop.openCart();
    const remove = (name: string) => shop.line(name).getByRole("button", { name: "Remove" });

    await remove(vase.name).focus();
    await page.keyboard.press("Enter");
    await expect(removed(page)).toContainText(`${vase.name} is removed.`);
    await expect(remove(bowl.name)).toBeFocused();

    await page.keyboard.press("Enter");
    await expect(removed(page)).toContainText(`${bowl.name} is removed.`);
    await expect(page.getByRole("region", { name: "0 items" })).toBeFocused();
    await expect.poll(async () => database.openCart(await shop.userId())).toEqual([]);
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await expect(page.getByRole("region", { name: "0 items" })).toBeFocused();
  });

  test("empties nothing more by holding the key", async ({ shop, page, database }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    for (const { name } of [vase, bowl]) await shop.addToCart(name);
    await shop.openCart();

    await shop.line(vase.name).getByRole("button", { name: "Remove" }).focus();
    await page.keyboard.down("Enter");
    await expect(removed(page)).toContainText(`${vase.name} is removed.`);
    await page.keyboard.down("Enter"); // held: it repeats
    await page.keyboard.up("Enter");
    await shop.expectCartCount(1);
    await expect(shop.line(bowl.name)).toBeVisible();
  });

  test("is told once of a new count, who does not see it", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await shop.addToCart(name);
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
    await shop.addToCart(vase.name, 2);
    await shop.addToCart(bowl.name);
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
      await shop.addToCart((await database.makeProduct()).name);
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

  test("is told when there are not as many", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 3 });
    await shop.addToCart(name);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("9");
    await quantity.press("Enter");

    await expect(shop.line(name).getByRole("status")).toHaveText(
      "Only 3 left. Your cart has 3 now.",
    );
    await expect(quantity).toHaveValue("3");
    await shop.expectCartCount(3);
    await expectInCart(shop, database, slug, 3);
  });

  test("is told on the product's page when there are not as many", async ({
    shop,
    page,
    database,
  }) => {
    const { name } = await database.makeProduct({ stock: 3 });
    await shop.addToCart(name, 2);
    await page.getByLabel("Quantity").fill("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText("There are only 3 left, and all are in your cart.")).toBeVisible();
    await shop.expectCartCount(3);
  });

  test("is told what sold out meanwhile", async ({ shop, page, database }) => {
    const product = await database.makeProduct();
    await shop.addToCart(product.name);
    await database.setStock(product, 0);

    await shop.openCart();
    await expect(shop.line(product.name)).toContainText("sold out");
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  });

  test("is told when what they typed is no quantity, and keeps what they had", async ({
    shop,
    database,
  }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);
    await shop.openCart();

    const quantity = shop.line(name).getByLabel("Quantity");
    await quantity.fill("no");
    await quantity.press("Enter");

    await expect(shop.line(name).getByRole("alert")).toContainText(
      "Choose a quantity from 1 to 99.",
    );
    await shop.expectCartCount(2);
    await expectInCart(shop, database, slug, 2);
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

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a shopper" : "a shopper without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("takes a removal back", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct();
      await shop.addToCart(name, 3);
      await shop.openCart();

      await shop.line(name).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
      await expect(removed(page)).toContainText(`${name} is removed.`);
      await page.getByRole("button", { name: "Undo" }).click();

      await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("3");
      await shop.expectCartCount(3);
      await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
      await expectInCart(shop, database, slug, 3);
    });

    test("is told when what they take back sold out", async ({ shop, page, database }) => {
      const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
      for (const { name } of [vase, bowl]) await shop.addToCart(name);
      await shop.openCart();
      await shop.line(vase.name).getByRole("button", { name: "Remove" }).click();
      await expect(removed(page)).toContainText(`${vase.name} is removed.`);
      await database.setStock(vase, 0);

      await page.getByRole("button", { name: "Undo" }).click();
      await expect(shop.summary).toContainText(`${vase.name} is sold out.`);
      await shop.expectCartCount(1);
    });
  });
}

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

const noQuantities = ["-1", "0", "0.5", "1e3", "NaN", "100", "2147483648", "", " 2", "[3]"];

test.describe("a form sent by a program", () => {
  test("cannot add what is no quantity", async ({ shop, database }) => {
    const { slug } = await database.makeProduct();
    for (const quantity of noQuantities) {
      const answer = await shop.post(`/products/${slug}`, "Add to cart", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.linesOf(slug)).toEqual([]);
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot change a line to what is no quantity", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);

    for (const quantity of noQuantities) {
      const answer = await shop.post("/cart", "Update", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 2 }]);
  });

  test("cannot choose its own price, owner or cart", async ({ shop, stranger, database }) => {
    const mine = await database.makeProduct({ priceCents: 5000 });
    await stranger.addToCart("Enamel mug");
    const victim = await stranger.userId();

    await shop.post(`/products/${mine.slug}`, "Add to cart", {
      price: "1",
      priceCents: "1",
      userId: victim,
      owner: victim,
      isAnonymous: "false",
      role: "admin",
    });

    expect(await database.openCart(victim)).toEqual([{ slug: "enamel-mug", quantity: 1 }]);
    expect((await shop.session())?.user).toMatchObject({ isAnonymous: true, role: "member" });
    await shop.openCart();
    await expect(shop.total).toContainText("50,00 €");
  });

  test("cannot add what is not in the shop", async ({ shop }) => {
    for (const productId of ["00000000-0000-7000-8000-000000000000", "1", "' OR 1=1"]) {
      const answer = await shop.post("/products/enamel-mug", "Add to cart", { productId });
      expect(await problemIn(answer)).toContain("not in the shop");
    }
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot touch the line of somebody else", async ({ shop, stranger, database }) => {
    const { name, slug } = await database.makeProduct();
    await stranger.addToCart(name, 2);
    await stranger.openCart();
    const lineId = await stranger.line(name).locator("input[name=lineId]").first().inputValue();
    await shop.addToCart("Enamel mug");

    await shop.post("/cart", "Update", { lineId, quantity: "9" });
    await shop.post("/cart", "Remove", { lineId });

    expect(await database.linesOf(slug)).toMatchObject([{ quantity: 2 }]);
  });
});

/** What the page says of a line that is gone. */
const removed = (page: Page) => page.getByRole("status").filter({ hasText: "is removed." });

/** In the page: what lies over the element that has the focus; null when nothing does. */
function isFocusCovered(): string | null {
  const focused = document.activeElement;
  if (!focused) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = !seen || focused.contains(seen) || seen.contains(focused);
  return isSeen ? null : `${focused.outerHTML} is under ${seen.outerHTML}`;
}

/** In the database, once the last change has arrived there. */
async function expectInCart(
  shop: Shop,
  database: { openCart(userId: string): Promise<{ slug: string; quantity: number }[]> },
  slug: string,
  quantity: number,
) {
  const id = await shop.userId();
  await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity }]);
}
