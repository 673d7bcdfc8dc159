import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";
import type { ShopDatabase } from "@/tests/support/browser/shop-database";
import { LOG } from "@/tests/support/servers/test-server";
import type { Session } from "@/tests/support/stripe/book";
import type { StripeDouble } from "@/tests/support/stripe/double";
import { test } from "@/tests/support/stripe/stripe-fixtures";

/** The one session of the payment whose page, Stripe's or ours, is open. */
function sessionOn(page: Page, stripe: StripeDouble): Session {
  const session = stripe.book.sessions.find(({ id }) => page.url().endsWith(id));
  if (!session) throw new Error(`${page.url()} is no page of Stripe's.`);
  expect(stripe.sessionsOf(session.reference)).toEqual([session]);
  return session;
}

/** Orders a product of the test's own; ends on Stripe's page. */
async function orderAtStripe(shop: Shop, stripe: StripeDouble, database: ShopDatabase) {
  const product = await database.makeProduct({ stock: 5, priceCents: 4500 });
  await addToCartByHttp(shop, product.name);
  await shop.checkout();
  await shop.placeOrder();
  return { product, session: sessionOn(shop.page, stripe), userId: await shop.userId() };
}

const isPaid = { paidAt: expect.any(Date), declinedAt: null };
const isWaiting = { paidAt: null, declinedAt: null };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a guest pays at Stripe and comes back", async ({ shop, page, stripe, database }) => {
      const { product, session, userId } = await orderAtStripe(shop, stripe, database);
      await expect(page.getByRole("heading")).toContainText(/^Order GL-.*: \d+\.\d\d EUR$/);
      const number = await shop.pay();
      expect(session.name).toBe(`Order ${number}`);
      expect(await database.ordersOf(userId)).toMatchObject([{ number, ...isPaid }]);
      expect(await database.ordersOf(userId)).toMatchObject([{ totalCents: session.amount }]);
      expect(await database.stockOf(product.slug)).toBe(4);
    });

    test("Stripe is out of reach at Place order, and then is not", async ({
      shop,
      page,
      stripe,
      database,
    }) => {
      stripe.mood = "gone";
      const { name } = await database.makeProduct();
      await addToCartByHttp(shop, name);
      await shop.checkout();
      await shop.placeOrder();
      await expect(page.getByText("Our payment provider does not answer.")).toBeVisible();
      await page.getByRole("button", { name: "Pay", exact: true }).click();
      await expect(shop.summary).toContainText("Our payment provider does not answer.");
      expect(await database.ordersOf(await shop.userId())).toMatchObject([isWaiting]);

      stripe.mood = "well";
      await page.getByRole("button", { name: "Pay", exact: true }).click();
      await expect(page.getByRole("link", { name: "Back to the shop" })).toBeVisible();
      sessionOn(page, stripe);
      await shop.pay();
    });
  });
}

test("who pays and closes the tab has paid", async ({ shop, page, stripe, database }) => {
  const { userId } = await orderAtStripe(shop, stripe, database);
  await page.getByRole("button", { name: "Pay, but close the tab" }).click();
  await expect(page.getByRole("heading", { name: "This session is complete" })).toBeVisible();
  await expect.poll(() => database.ordersOf(userId)).toMatchObject([isPaid]);

  await page.goto("/orders");
  await page.getByRole("link", { name: "GL-" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
});

test("who comes back has paid, though no webhook came", async ({ shop, stripe, database }) => {
  const { userId } = await orderAtStripe(shop, stripe, database);
  stripe.shop = null;
  await shop.pay();
  expect(await database.ordersOf(userId)).toMatchObject([isPaid]);
});

test("a declined card and a way back are no end", async ({ shop, page, stripe, database }) => {
  const { session } = await orderAtStripe(shop, stripe, database);
  await page.getByRole("button", { name: "Pay with an empty card" }).click();
  await expect(page.getByText("Your card was declined.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the shop" }).click();
  await expect(page.getByRole("heading", { name: "Almost there" })).toBeVisible();

  await page.getByRole("link", { name: "Continue to payment" }).click();
  await page.getByRole("button", { name: "Pay", exact: true }).click();
  await expect(page.getByRole("link", { name: "Back to the shop" })).toBeVisible();
  expect(sessionOn(page, stripe)).toBe(session);
  await shop.pay();
});

test.describe("a transfer", () => {
  const orderByTransfer = async (shop: Shop, stripe: StripeDouble, database: ShopDatabase) => {
    const ordered = await orderAtStripe(shop, stripe, database);
    await shop.page.getByRole("button", { name: "Pay by transfer" }).click();
    await expect(shop.page.getByRole("heading", { name: "Almost there" })).toBeVisible();
    return ordered;
  };

  test("that arrives pays the order", async ({ shop, page, stripe, database }) => {
    const { session, userId } = await orderByTransfer(shop, stripe, database);
    stripe.concludeTransfer(session, "succeeded");
    await expect.poll(() => database.ordersOf(userId)).toMatchObject([isPaid]);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  });

  test("that fails gives everything back", async ({ shop, page, stripe, database }) => {
    const { session, userId, product } = await orderByTransfer(shop, stripe, database);
    stripe.concludeTransfer(session, "failed");
    await expect
      .poll(() => database.ordersOf(userId))
      .toMatchObject([{ declinedAt: expect.any(Date) }]);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Payment declined" })).toBeVisible();
    const back = [{ slug: product.slug, quantity: 1 }];
    expect(await database.openCart(userId)).toEqual(back);
  });
});

test.describe("nobody gets an order for nothing", () => {
  test("by a webhook that Stripe did not send", async ({ shop, stripe, database, request }) => {
    const { session, userId } = await orderAtStripe(shop, stripe, database);
    const { body, headers } = stripe.eventOf("checkout.session.completed", session);
    const data = body.replace('"open"', '"complete"').replace("unpaid", "paid");
    for (const forged of [headers, {}, { "Stripe-Signature": "t=,v1=" }]) {
      const answer = await request.post("/api/webhooks/stripe", { data, headers: forged });
      expect(answer.status()).toBe(400);
    }
    expect((await request.post("/api/webhooks/demo", { data, headers })).status()).toBe(404);
    expect(await database.ordersOf(userId)).toMatchObject([isWaiting]);
  });

  test("by the demo bank, which is closed", async ({
    shop,
    stripe,
    database,
    browser,
    baseURL,
  }) => {
    const { session, userId } = await orderAtStripe(shop, stripe, database);
    const demo = await shopAtDemoBank(browser);
    const itsPage = new URL(demo.page.url()).pathname;
    const references = [session.reference, itsPage.replace("/pay/", "")];
    for (const reference of references) {
      for (const decision of ["pay", "decline", "payAndLeave"]) {
        const changes = { reference, decision };
        const door = new URL(`/pay/${reference}`, baseURL);
        const headers = { origin: door.origin };
        const answer = await demo.post(itsPage, "Pay", changes, headers, door.href);
        expect([200, 404]).toContain(answer.status());
      }
    }
    expect(await database.ordersOf(userId)).toMatchObject([isWaiting]);
    expect(await database.ordersOf(await demo.userId())).toMatchObject([isWaiting]);
    expect((await shop.page.goto(itsPage))?.status()).toBe(404);

    await demo.pay();
    await demo.page.context().close();
  });
});

/** Somebody at the page of the demo bank, in the shop that all other tests use. */
async function shopAtDemoBank(browser: Browser): Promise<Shop> {
  const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL });
  const demo = new Shop(await context.newPage());
  await demo.addToCart("Enamel mug");
  await demo.checkout();
  await demo.placeOrder();
  return demo;
}

test("a shop without the webhook's secret does not open, and says why", async ({ openShop }) => {
  for (const STRIPE_WEBHOOK_SECRET of ["", " "]) {
    const settings = { STRIPE_SECRET_KEY: "sk_test_key", STRIPE_WEBHOOK_SECRET };
    await expect(openShop(settings)).rejects.toThrow(LOG);
  }
  expect(await readFile(LOG, "utf8")).toMatch(/STRIPE_WEBHOOK_SECRET: is needed .*\. See \.env/);
});
