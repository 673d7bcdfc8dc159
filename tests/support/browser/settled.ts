import type { Page } from "@playwright/test";

/** Waits until the fonts are there and nothing moves or changes its colour any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}
