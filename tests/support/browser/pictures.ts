import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { settled } from "./settled";

const FOLDER = process.env.E2E_PICTURES ?? "test-results";

/** For pictures that are the same whenever they are taken: nobody's scheme, zone or wish is in them. */
export const samePictures = {
  viewport: { width: 1280, height: 800 },
  colorScheme: "light",
  timezoneId: "UTC",
  contextOptions: { reducedMotion: "reduce" },
} as const;

export async function take(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
  await settled(page);
  await page.evaluate(stopTheClock);
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", scale: "css", fullPage });
}

/** Runs in the page: each day to come, day gone by, time of day and order number is always the same. */
function stopTheClock(): void {
  const months =
    "January|February|March|April|May|June|July|August|September|October|November|December";
  const day = new RegExp(`\\b\\d{1,2} (${months}) 20\\d\\d\\b`, "g");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const same = text.data
      .replace(day, (said) =>
        new Date(said) > new Date() ? "21 December 2026" : "21 November 2026",
      )
      .replace(/\b\d\d:\d\d(:\d\d)?\b/g, "12:00")
      .replace(/\bGL-\w{4}-\w{4}\b/g, "GL-7K4M-X2TP");
    // What is written anew may be laid out anew.
    if (same !== text.data) text.data = same;
  }
}
