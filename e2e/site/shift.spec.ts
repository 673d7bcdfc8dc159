import type { Page } from "@playwright/test";
import { gallery } from "@/e2e/pictures/gallery";
import { expect, test } from "@/tests/support/browser/fixtures";
import { settled } from "@/tests/support/browser/settled";
import {
  MOST_SHIFT,
  shiftsOf,
  timeOfPaint,
  watchShifts,
} from "@/tests/support/page-checks/layout-shift";

const steady = [
  "home",
  "home, as a guest",
  "product",
  "cart",
  "wishlist",
  "checkout",
  "payment",
  "confirmation",
  "orders, many",
  "sign in",
  "create account, as a guest",
  "account",
  "account, as a guest",
];

for (const { name, arrive } of gallery.filter(({ name }) => steady.includes(name))) {
  test(`nothing shifts on the page: ${name}`, async ({ visit, page }) => {
    await arrive(visit);
    await watchShifts(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.reload();
      await readThrough(page);
      await expectSteady(page);
    }
  });
}

test("nothing shifts when something comes into the cart", async ({ shop, page }) => {
  await watchShifts(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await shop.addToCart("Enamel mug");
    // The banner comes with the first answer. Chromium blames no press for it after half a second,
    // and a slow machine takes longer to answer.
    await expect(page.getByRole("region", { name: "Guest status" })).toBeVisible();
    const answered = await timeOfPaint(page);
    await settled(page);
    await expectSteady(page, answered);
  }
});

test("what shifts is found", async ({ page }) => {
  await watchShifts(page);
  await page.goto("/products/enamel-mug");
  await page.evaluate(() => {
    const late = document.createElement("p");
    late.style.height = "200px";
    document.body.prepend(late);
  });
  await expect.poll(async () => (await shiftsOf(page)).total).toBeGreaterThan(MOST_SHIFT);
});

async function expectSteady(page: Page, since = 0): Promise<void> {
  const { total, moved } = await shiftsOf(page, since);
  expect.soft(total, `moved: ${moved.join(", ")}`).toBeLessThanOrEqual(MOST_SHIFT);
}

/** Screen by screen to the end of the page, until each picture is there and the scripts rest. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isOnScreen = (image: HTMLImageElement) => {
      const { top, bottom } = image.getBoundingClientRect();
      return image.checkVisibility() && bottom > 0 && top < innerHeight;
    };
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      window.scrollTo({ top: y, behavior: "instant" });
      await Promise.all([...document.images].filter(isOnScreen).map((image) => image.decode()));
    }
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  await timeOfPaint(page);
  await settled(page);
}
