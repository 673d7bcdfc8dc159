import type { Page } from "@playwright/test";
import { colourViolationsOn, violationsOn } from "./axe";
import { expect, test } from "./fixtures";
import { gallery } from "./gallery";
import { structureFaultsOn } from "./page-structure";
import { overflowOn, READERS_SPACING } from "./reflow";
import { settled } from "./settled";
import { smallTargetsOn } from "./target-size";

const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 800 };
/** What is left of a desktop's page at 200 and at 400 %. */
const zoomed = { "200 %": { width: 640, height: 400 }, "400 %": { width: 320, height: 256 } };

// One test looks at a page a dozen times, which takes longer than an ordinary journey.
test.describe.configure({ timeout: 120_000 });

// Colours in the midst of changing have any contrast.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { name, who, arrive } of gallery) {
  // Coming to a page takes longer than looking at it: one arrival, many looks.
  test(`everybody can use the page: ${name}`, async ({
    shop,
    stranger,
    page,
    database,
    openShop,
  }) => {
    await arrive({ shop, stranger, page, database, openShop });
    await expect(shop.banner).toHaveCount(who === "guest" ? 1 : 0);
    expect.soft(await structureFaultsOn(page), "structure").toEqual([]);
    await expectAccessible(page);
    await expectToFit(page);
  });
}

async function expectAccessible(page: Page): Promise<void> {
  for (const [device, viewport] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: "light" });
    await settled(page);
    expect.soft(await smallTargetsOn(page), `targets, ${device}`).toEqual([]);
    expect.soft(await violationsOn(page), `axe, ${device}`).toEqual([]);
  }
  // Nothing but colours changes in the dark, and no colour with the width.
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  expect.soft(await colourViolationsOn(page), "axe, dark").toEqual([]);
}

async function expectToFit(page: Page): Promise<void> {
  for (const [zoom, viewport] of Object.entries(zoomed)) {
    await page.setViewportSize(viewport);
    await settled(page);
    expect.soft(await overflowOn(page), `zoomed to ${zoom}`).toEqual([]);
  }
  await page.setViewportSize(desktop);
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  await settled(page);
  expect.soft(await overflowOn(page), "text alone at 200 %").toEqual([]);
  await page.setViewportSize(phone);
  await page.addStyleTag({ content: `html { font-size: 100% } ${READERS_SPACING}` });
  await settled(page);
  expect.soft(await overflowOn(page), "text spaced by its reader").toEqual([]);
}
