import type { Page } from "@playwright/test";
import { gallery } from "@/e2e/pictures/gallery";
import { expect, test } from "@/tests/support/browser/fixtures";
import { settled } from "@/tests/support/browser/settled";
import { violationsOn } from "@/tests/support/page-checks/axe";
import { structureFaultsOn } from "@/tests/support/page-checks/page-structure";
import { overflowOn, READERS_SPACING } from "@/tests/support/page-checks/reflow";
import { smallTargetsOn } from "@/tests/support/page-checks/target-size";

const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 800 };
/** What is left of a desktop's page at 200 and at 400 %. */
const zoomed = { "200 %": { width: 640, height: 400 }, "400 %": { width: 320, height: 256 } };

// The tests of a file stay in one worker; these are too many for that.
test.describe.configure({ mode: "parallel" });

// Colours in the midst of changing have any contrast.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { name, who, arrive } of gallery) {
  // Coming to a page takes longer than looking at it: one arrival, many looks.
  test(`everybody can use the page: ${name}`, async ({ visit, shop, page }) => {
    await arrive(visit);
    await expect(shop.banner).toHaveCount(who === "guest" ? 1 : 0);
    expect.soft(await structureFaultsOn(page), "structure").toEqual([]);
    await expectToFitPhones(page);
    await expectToFitDesktops(page);
    await expectToBearStyles(page);
  });
}

async function expectToFitPhones(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await show(page, phone);
  expect.soft(await smallTargetsOn(page), "targets on a phone").toEqual([]);
  expect.soft(await violationsOn(page), "axe on a phone").toEqual([]);
  await show(page, zoomed["400 %"]);
  expect.soft(await overflowOn(page), "zoomed to 400 %").toEqual([]);
}

async function expectToFitDesktops(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await show(page, desktop);
  expect.soft(await smallTargetsOn(page), "targets on a desktop").toEqual([]);
  expect.soft(await violationsOn(page), "axe on a desktop, dark").toEqual([]);
  await show(page, zoomed["200 %"]);
  expect.soft(await overflowOn(page), "zoomed to 200 %").toEqual([]);
}

/** What no browser does by itself: a reader's own styles, which stay on the page. */
async function expectToBearStyles(page: Page): Promise<void> {
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  await show(page, desktop);
  expect.soft(await overflowOn(page), "text alone at 200 %").toEqual([]);
  await page.addStyleTag({ content: `html { font-size: 100% } ${READERS_SPACING}` });
  await show(page, phone);
  expect.soft(await overflowOn(page), "text spaced by its reader").toEqual([]);
}

async function show(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await settled(page);
}
