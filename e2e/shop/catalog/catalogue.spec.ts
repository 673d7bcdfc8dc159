import { catalogue } from "@/prisma/catalogue";
import { expect, test } from "@/tests/support/browser/fixtures";

test.describe("the shop's window", () => {
  test("shows every product with its price", async ({ page }) => {
    await page.goto("/");
    for (const { name } of catalogue) {
      await expect(page.getByRole("article").filter({ hasText: name })).toContainText(/\d,\d\d\s€/);
    }
  });

  test("says what is sold out and what is almost gone", async ({ page }) => {
    await page.goto("/");
    const product = (name: string) => page.getByRole("article").filter({ hasText: name });
    await expect(product("Garden lantern")).toContainText("Sold out");
    await expect(product("Round teapot")).toContainText("Only 3 left");
    await expect(product("Enamel mug")).not.toContainText("left");
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a shopper" : "a shopper without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("looks through one category", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Garden", exact: true }).click();

      await expect(page.getByRole("heading", { level: 1, name: "Garden" })).toBeVisible();
      await expect(page).toHaveURL("/?category=garden");
      const garden = catalogue.filter(({ category }) => category === "garden");
      await expect(page.getByRole("article")).toHaveCount(garden.length);
      for (const { name } of garden) {
        await expect(page.getByRole("article").filter({ hasText: name })).toBeVisible();
      }
    });

    test("searches by a word and by its beginning", async ({ page }) => {
      await page.goto("/");
      for (const typed of ["casserole", "casser"]) {
        await page.getByLabel("Search the shop").fill(typed);
        await page.getByRole("button", { name: "Search" }).click();
        await expect(page).toHaveURL(`/?q=${typed}`);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(typed);
        await expect(page.getByRole("link", { name: "Cast-iron casserole" })).toBeVisible();
        await expect(page.getByRole("article")).toHaveCount(1);
      }
    });

    test("is told that nothing was found", async ({ page }) => {
      await page.goto("/?q=submarine");
      await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
      await page.getByRole("link", { name: "See everything" }).click();
      await expect(page.getByRole("link", { name: "Enamel mug" })).toBeVisible();
    });
  });
}

test("a search is only words, whatever they are", async ({ page }) => {
  for (const typed of [
    "'; DROP TABLE",
    "a & | ! :*",
    "<b>mug</b>",
    "%00",
    "\0",
    "🪴",
    "x".repeat(500),
  ]) {
    const response = await page.goto(`/?q=${encodeURIComponent(typed)}`);
    expect(response?.status(), typed).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a search without a word finds nothing", async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent("🪴 !!!")}`);
  await expect(page.getByText("Nothing found")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("an unknown category is the whole shop", async ({ page }) => {
  const response = await page.goto("/?category=submarines&category=boats");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("link", { name: "Enamel mug" })).toBeVisible();
});

test.describe("a product's page", () => {
  test("tells people and search engines what it is", async ({ page, baseURL }) => {
    await page.goto("/products/enamel-mug");

    await expect(page.getByRole("heading", { level: 1, name: "Enamel mug" })).toBeVisible();
    await expect(page).toHaveTitle("Enamel mug · Guestlane");
    await expect(page.locator("meta[name=description]")).toHaveAttribute(
      "content",
      "Speckled steel enamel with a green rim",
    );
    const address = `${baseURL}/products/enamel-mug`;
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", address);

    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? "")).toMatchObject({
      "@type": "Product",
      name: "Enamel mug",
      url: address,
      offers: {
        price: "14.50",
        priceCurrency: "EUR",
        availability: "https://schema.org/InStock",
      },
    });
  });

  test("offers no way to buy what is sold out", async ({ page }) => {
    await page.goto("/products/garden-lantern");
    await expect(page.getByRole("main")).toContainText("Sold out");
    await expect(page.getByRole("button", { name: "Add to cart" })).toHaveCount(0);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? "").offers.availability).toBe("https://schema.org/OutOfStock");
  });

  test("says how few are left, and offers no more than that", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct({ stock: 3 });
    await shop.openProduct(name);
    await expect(page.getByText("Only 3 left")).toBeVisible();

    const more = page.getByRole("button", { name: `One more ${name}` });
    await more.click();
    await more.click();
    await expect(page.getByLabel("Quantity")).toHaveValue("3");
    await expect(more).toBeDisabled();
  });

  test("shows that there is no drawing yet", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await shop.openProduct(name);
    const picture = page.getByRole("main").locator("img").first();
    const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth); // broken: 0
    await expect.poll(width).toBeGreaterThan(0);
  });

  test("that does not exist is not found", async ({ page, shop }) => {
    const response = await page.goto("/products/no-such-thing");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await shop.expectCartCount(0);
  });
});

test.describe("who looks for something", () => {
  test("still sees the word they searched for", async ({ page }) => {
    const field = page.getByLabel("Search the shop");
    await page.goto("/?q=lamp");
    await expect(field).toHaveValue("lamp");
    await page.getByRole("link", { name: "Garden", exact: true }).click();
    await expect(page).toHaveURL("/?category=garden");
    await expect(field).toHaveValue("");
    await page.goBack();
    await expect(field).toHaveValue("lamp");
  });

  test("goes from a product to its category and to others of it", async ({ page }) => {
    await page.goto("/products/enamel-mug");
    const trail = page.getByRole("navigation", { name: "Breadcrumb" });
    await expect(trail.getByRole("listitem")).toHaveText([/^Shop/, /^Kitchen/, "Enamel mug"]);

    const more = page.getByRole("region", { name: "More for the kitchen" });
    await expect(more.getByRole("link", { name: "Enamel mug" })).toHaveCount(0);
    await more.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Enamel mug");

    await trail.getByRole("link", { name: "Kitchen" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kitchen" })).toBeVisible();
  });

  test("reads what delivery costs before buying", async ({ page }) => {
    await page.goto("/products/enamel-mug");
    await expect(page.getByRole("main")).toContainText("4,90 €, free from 50,00 €");
    await expect(page.getByRole("main")).toContainText("14 days to withdraw");
  });
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ shop, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await shop.addToCart("Enamel mug");
    for (const path of ["/", "/?q=submarine", "/products/enamel-mug", "/no-such-page"]) {
      await page.goto(path);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled, path).toBeLessThanOrEqual(width);
    }
    const header = page.getByRole("banner");
    const brand = await header.getByRole("link", { name: "Guestlane" }).boundingBox();
    const cart = await header.getByRole("link", { name: "Cart, 1 item" }).boundingBox();
    const middle = (box: typeof brand) => (box ? box.y + box.height / 2 : 0);
    expect(Math.abs(middle(brand) - middle(cart))).toBeLessThan(3); // side by side, not wrapped
  });
}
