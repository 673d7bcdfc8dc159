import type { Locator, Page, Request } from "@playwright/test";
import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";

const SLOW = 400;

/**
 * Lets every change take its time on the way; gives how many were sent and how many have come to an
 * end. Those in `lost` never arrive.
 */
async function slowDown(page: Page, lost: number[] = []) {
  const sent = { count: 0, ended: 0 };
  const countEnd = (request: Request) => {
    if (request.method() === "POST") sent.ended += 1;
  };
  page.on("requestfinished", countEnd);
  page.on("requestfailed", countEnd);
  await page.route("**/cart", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent.count += 1;
    const isLost = lost.includes(sent.count);
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await (isLost ? route.abort() : route.continue());
  });
  return sent;
}

/** Writes down every number that the line and the header show from now on. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const seen: number[][] = [];
    Object.assign(window, { seen });
    const look = () => {
      const field = document.querySelector<HTMLInputElement>("main input[name=quantity]");
      const cart = document.querySelector('header a[href="/cart"]')?.getAttribute("aria-label");
      seen.push([Number(field?.value), Number(/\d+/.exec(cart ?? "")?.[0])]);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (window as unknown as { seen: number[][] }).seen);
}

/** Runs in the page: until what has come is shown. */
const untilDrawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** All within one moment, which the page has no time to follow, once React has taken the button over. */
async function pressQuickly(button: Locator, times: number) {
  await expect
    .poll(() => button.evaluate((element) => Object.keys(element).join()))
    .toContain("__reactProps");
  await button.evaluate((element, times) => {
    for (let pressed = 0; pressed < times; pressed++) (element as HTMLElement).click();
  }, times);
}

test.describe("on a slow network, quick clicks", () => {
  test("on + count, every one, and the number never jumps back", async ({
    shop,
    page,
    database,
  }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    const sent = await slowDown(page);
    const seen = await watch(page);

    const more = page.getByRole("button", { name: `One more ${name}` });
    await more.click({ clickCount: 10 });
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("11");

    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 11 }]);
    await expect.poll(() => sent.ended).toBe(sent.count);
    await page.evaluate(untilDrawn);
    await shop.expectCartCount(11);
    const numbers = await seen();
    expect(numbers).toEqual(numbers.toSorted(([one = 0], [other = 0]) => one - other));
    expect(numbers.filter(([line, header]) => line !== header)).toEqual([]);
    expect(sent.count).toBeLessThan(10);
  });

  test("on + within one moment count, every one", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    await slowDown(page);

    const more = page.getByRole("button", { name: `One more ${name}` });
    await pressQuickly(more, 10);

    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 11 }]);
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("11");
    await shop.expectCartCount(11);
  });

  test("on + and on − come to their sum", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name, 3);
    await shop.openCart();
    await slowDown(page);

    for (const step of ["more", "more", "fewer", "more", "fewer", "fewer", "fewer", "more"]) {
      await page.getByRole("button", { name: `One ${step} ${name}` }).click();
    }

    await shop.expectCartCount(3);
    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 3 }]);
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("3");
  });

  test("stop at the stock", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 5 });
    await addToCartByHttp(shop, name);
    await shop.openCart();
    await slowDown(page);

    const more = page.getByRole("button", { name: `One more ${name}` });
    await pressQuickly(more, 10);

    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 5 }]);
    await expect(more).toBeDisabled();
    await shop.expectCartCount(5);
  });

  test("end at what is left when the stock fell meanwhile", async ({ shop, page, database }) => {
    const product = await database.makeProduct();
    await addToCartByHttp(shop, product.name);
    await shop.openCart();
    await slowDown(page);
    await database.setStock(product, 4);

    await page.getByRole("button", { name: `One more ${product.name}` }).click({ clickCount: 10 });

    await expect(shop.line(product.name).getByRole("status")).toHaveText(
      "Only 4 left. Your cart has 4 now.",
    );
    await expect(shop.line(product.name).getByLabel("Quantity")).toHaveValue("4");
    await shop.expectCartCount(4);
  });

  test("end at the truth after one that never arrived", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    await slowDown(page, [2]);
    const more = page.getByRole("button", { name: `One more ${name}` });

    await more.click({ clickCount: 3 });
    await expect(shop.line(name).getByRole("alert")).toContainText("could not be reached");
    await expect(shop.line(name).getByLabel("Quantity")).toHaveValue("2");
    await shop.expectCartCount(2);

    await more.click({ clickCount: 2 });
    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 4 }]);
    await expect(shop.line(name).getByRole("alert")).toHaveCount(0);
    await shop.expectCartCount(4);
  });

  test("go on over one that never arrived", async ({ shop, page, database }) => {
    const { name, slug } = await database.makeProduct();
    await addToCartByHttp(shop, name);
    await shop.openCart();
    await slowDown(page, [1]);

    await pressQuickly(page.getByRole("button", { name: `One more ${name}` }), 3);

    const id = await shop.userId();
    await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity: 4 }]);
    await shop.expectCartCount(4);
  });
});

test("quick clicks on the product's page count, every one", async ({ shop, page, database }) => {
  const { name, slug } = await database.makeProduct();
  await shop.openProduct(name);
  const more = page.getByRole("button", { name: `One more ${name}` });
  await pressQuickly(more, 9);
  await expect(page.getByLabel("Quantity")).toHaveValue("10");

  await page.getByRole("button", { name: "Add to cart" }).dblclick();
  await expect(page.getByText(`${name} is in your cart.`)).toBeVisible();
  await shop.expectCartCount(10);
  expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 10 }]);
});
