import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";
import { ada } from "@/tests/support/people/ada";

test("a guest orders, pays and is thanked", async ({ shop, page, database }) => {
  const vase = await database.makeProduct({ stock: 9, priceCents: 1999 });
  const bowl = await database.makeProduct({ priceCents: 500 });
  await shop.addToCart(vase.name, 2);
  await shop.addToCart(bowl.name);
  await page.getByRole("link", { name: "Cart, 3 items" }).click();
  await page.getByRole("link", { name: "Checkout" }).click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();

  await shop.checkout();
  await expect(shop.line(vase.name)).toContainText("39,98 €");
  await expect(shop.total).toContainText("49,88 €");
  await shop.placeOrder();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("49,88 €");
  expect(await database.stockOf(vase.slug)).toBe(7);
  const number = await shop.pay();

  expect(number).toMatch(/^GL-[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}$/);
  await expect(page).toHaveURL(`/orders/${number}`);
  await expect(shop.line(vase.name)).toContainText("× 2");
  await expect(shop.line(vase.name)).toContainText("39,98 €");
  await expect(shop.line(bowl.name)).toContainText("5,00 €");
  await expect(shop.total).toContainText("49,88 €");
  for (const part of [ada.email, ada.fullName, ada.address, ada.city, ada.postalCode, "France"]) {
    await expect(page.getByRole("main")).toContainText(part);
  }
  await expect(page.getByLabel("Password")).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(1);
  await shop.expectCartCount(0);
  expect(await database.ordersOf(await shop.userId())).toMatchObject([
    { number, totalCents: 4988, paidAt: expect.any(Date), declinedAt: null },
  ]);
  expect(await database.stockOf(vase.slug)).toBe(7);

  await page.goto("/orders");
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
});

test.describe("the checkout's form", () => {
  test("tells browsers what belongs into each field", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/checkout");
    const tokens = {
      Email: "email",
      "Phone (optional)": "tel",
      "Full name": "shipping name",
      Address: "shipping address-line1",
      "Postal code": "shipping postal-code",
      City: "shipping address-level2",
      Country: "shipping country",
    };
    for (const [label, token] of Object.entries(tokens)) {
      await expect(page.getByLabel(label)).toHaveAttribute("autocomplete", token);
    }
  });

  test("names every field that is wrong and leads to it", async ({ shop, page, database }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/checkout");
    await page.getByLabel("Phone (optional)").fill("call me");
    await shop.pressPlaceOrder();

    await expect(shop.summary).toBeFocused();
    const problems = {
      Email: "Enter an email address like name@example.com.",
      "Full name": "Enter your full name.",
      Address: "Enter the street and house number.",
      City: "Enter the city.",
      "Postal code": "Enter the postal code.",
      "Phone (optional)": "Use digits, spaces and + only, or leave it empty.",
    };
    await expect(shop.summary.getByRole("link")).toHaveCount(Object.keys(problems).length);
    for (const [label, sentence] of Object.entries(problems)) {
      await shop.summary.getByRole("link", { name: sentence }).click();
      const field = page.getByLabel(label);
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(
        new RegExp(sentence.replace(/[.+]/g, "\\$&")),
      );
    }
    await expect(page.getByLabel("Phone (optional)")).toHaveValue("call me");
    expect(await database.ordersOf(await shop.userId())).toEqual([]);
  });

  test("names its fields in the order of the page", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/checkout");
    await page.getByLabel("Phone (optional)").fill("call me");
    await shop.pressPlaceOrder();

    await expect(shop.summary).toBeVisible();
    const inSummary = await shop.summary
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(1)));
    const onPage = await page
      .locator("[aria-invalid=true]")
      .evaluateAll((fields) => fields.map(({ id }) => id));
    expect(inSummary).toEqual(onPage);
  });

  test("loses nothing that was typed", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await shop.checkout({ email: "nope", country: "Portugal" });
    await shop.pressPlaceOrder();

    await expect(shop.summary).toBeFocused();
    await expect(page.getByLabel("Email")).toHaveValue("nope");
    await expect(page.getByLabel("Full name")).toHaveValue(ada.fullName);
    await expect(page.getByLabel("Address")).toHaveValue(ada.address);
    await expect(page.getByLabel("City")).toHaveValue(ada.city);
    await expect(page.getByLabel("Postal code")).toHaveValue(ada.postalCode);
    await expect(page.getByLabel("Country")).toHaveValue("PT");
    await expect(page.getByLabel("Phone (optional)")).toHaveValue(ada.phone);

    await page.getByLabel("Email").fill(ada.email);
    await shop.placeOrder();
    await shop.pay();
    await expect(page.getByRole("main")).toContainText("Portugal");
  });

  test("takes the focus again when the second try fails alike", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await shop.checkout({ email: "nope" });
    await shop.pressPlaceOrder();
    await expect(shop.summary).toBeFocused();
    await page.getByLabel("City").focus();
    await shop.pressPlaceOrder();
    await expect(shop.summary).toBeFocused();
  });
});

test.describe("one cart is one order", () => {
  test("however quickly Place order is pressed", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name);
    await shop.checkout();
    await page.getByRole("button", { name: "Place order" }).dblclick();
    await expect(page.getByRole("button", { name: "Pay", exact: true })).toBeVisible();
    expect(await database.ordersOf(await shop.userId())).toHaveLength(1);
    expect(await database.stockOf(slug)).toBe(4);
  });

  test("in two tabs, which meet at the same payment", async ({ shop, page, context, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name);
    await shop.checkout();
    const tab = new Shop(await context.newPage());
    await tab.checkout();

    await shop.placeOrder();
    await tab.placeOrder();

    expect(tab.page.url()).toBe(page.url());
    expect(await database.ordersOf(await shop.userId())).toHaveLength(1);
    expect(await database.stockOf(slug)).toBe(4);
  });

  test("after going back and after a reload", async ({ shop, page, database }) => {
    const { name } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.checkout();
    await shop.placeOrder();

    await page.reload();
    await page.goBack();
    await expect(page).toHaveURL("/checkout");
    await page.reload();
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
    await page.goForward();
    const number = await shop.pay();
    await page.reload();

    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(await database.ordersOf(await shop.userId())).toMatchObject([{ number }]);
  });
});

test("a declined payment brings stock, cart and form back", async ({ shop, page, database }) => {
  const { name, slug } = await database.makeProduct({ stock: 2 });
  await addToCartByHttp(shop, name, 2);
  await shop.checkout({ country: "Italy" });
  await shop.placeOrder();
  expect(await database.stockOf(slug)).toBe(0);

  await shop.decline();

  expect(await database.stockOf(slug)).toBe(2);
  expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 2 }]);
  await shop.expectCartCount(2);
  await expect(page.getByLabel("Email")).toHaveValue(ada.email);
  await expect(page.getByLabel("Full name")).toHaveValue(ada.fullName);
  await expect(page.getByLabel("Address")).toHaveValue(ada.address);
  await expect(page.getByLabel("Country")).toHaveValue("IT");
  await expect(page.getByLabel("Phone (optional)")).toHaveValue(ada.phone);

  await shop.placeOrder();
  const number = await shop.pay();
  expect(await database.stockOf(slug)).toBe(0);
  expect(await database.ordersOf(await shop.userId())).toMatchObject([
    { paidAt: null, declinedAt: expect.any(Date) },
    { number, paidAt: expect.any(Date), declinedAt: null },
  ]);
});

test.describe("between the cart and Place order", () => {
  test("something sells out: it is said, and nothing is lost", async ({ shop, page, database }) => {
    const vase = await database.makeProduct({ stock: 2 });
    const bowl = await database.makeProduct({ stock: 2 });
    await addToCartByHttp(shop, vase.name, 2);
    await addToCartByHttp(shop, bowl.name);
    await shop.checkout({ country: "Spain" });
    await database.setStock(vase, 1);
    await shop.pressPlaceOrder();

    await expect(shop.summary).toBeFocused();
    await expect(shop.summary).toContainText(`Only 1 of ${vase.name} left, not 2.`);
    await expect(page.getByLabel("Full name")).toHaveValue(ada.fullName);
    await expect(page.getByLabel("Country")).toHaveValue("ES");
    const id = await shop.userId();
    expect(await database.ordersOf(id)).toEqual([]);
    expect(await database.openCart(id)).toMatchObject([{ quantity: 1 }, { quantity: 1 }]);
    expect(await database.stockOf(bowl.slug)).toBe(2);

    await page.getByRole("link", { name: "Change" }).click();
    await expect(shop.line(vase.name)).toContainText("Only 1 left");
  });

  test("a price changes: both prices are said, and the second press orders", async ({
    shop,
    database,
  }) => {
    const product = await database.makeProduct({ priceCents: 1000 });
    await addToCartByHttp(shop, product.name);
    await shop.checkout();
    await database.setPrice(product, 1250);
    await shop.pressPlaceOrder();

    await expect(shop.summary).toContainText("12,50 €");
    await expect(shop.summary).toContainText("10,00 €");
    await expect(shop.total).toContainText("17,40 €");
    expect(await database.ordersOf(await shop.userId())).toEqual([]);

    await shop.placeOrder();
    await shop.pay();
    await expect(shop.total).toContainText("17,40 €");
    expect(await database.ordersOf(await shop.userId())).toMatchObject([{ totalCents: 1740 }]);
  });
});

test("a guest with nothing in the cart is led back to the shop", async ({ shop, page }) => {
  await page.goto("/checkout");
  await shop.continueAsGuest();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Place order" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Browse the shop" })).toBeVisible();
});

test.describe("the payment's page", () => {
  test("has nothing left to do once it is settled", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name);
    await shop.checkout();
    await shop.placeOrder();
    const address = page.url();
    const number = await shop.pay();

    await page.goto(address);
    await expect(page.getByText("has been decided")).toBeVisible();
    await expect(page.getByRole("button", { name: "Decline" })).toHaveCount(0);
    await page.getByRole("link", { name: "See the order" }).click();
    await expect(page).toHaveURL(`/orders/${number}`);
    expect(await database.stockOf(slug)).toBe(4);
  });

  test("decides once: the other tab's answer changes nothing", async ({
    shop,
    page,
    context,
    database,
  }) => {
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name);
    await shop.checkout();
    await shop.placeOrder();
    const tab = await context.newPage();
    await tab.goto(page.url());
    const number = await shop.pay();

    await tab.getByRole("button", { name: "Decline" }).click();
    await expect(tab).toHaveURL(`/orders/${number}`);
    await expect(tab.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(await database.stockOf(slug)).toBe(4);
    expect(await database.openCart(await shop.userId())).toEqual([]);
  });

  test("waits for a guest who went elsewhere", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await shop.checkout();
    await shop.placeOrder();

    await page.goto("/orders");
    await page.getByRole("link", { name: "GL-" }).click();
    await expect(page.getByRole("heading", { name: "Almost there" })).toBeVisible();
    await page.getByRole("link", { name: "Continue to payment" }).click();
    await shop.pay();
  });

  test("of an unknown payment is not found", async ({ page }) => {
    const response = await page.goto("/pay/no-such-payment");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  });
});
