import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser/fixtures";
import { writeLetters } from "@/tests/support/browser/letters";
import { violationsOn } from "@/tests/support/page-checks/axe";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüsselanhänger".repeat(2);

const HOSTILE = `<script>document.title = "run"</script> "Ada" & 'Zoë' 👩🏽‍🚀 &lt;b&gt;`;

/** By how much the letter is wider than what it is read in. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [320, 360, 640]) {
  test.describe(`read ${width} px wide`, () => {
    test.use({ viewport: { width, height: 700 } });

    test("every letter fits, has its one heading and links to press", async ({ page }) => {
      for (const [name, { html }] of await writeLetters()) {
        await page.setContent(html);
        await expect.soft(page, name).toHaveTitle(/./);
        expect.soft(await overflow(page), name).toBe(0);
        await expect.soft(page.getByRole("heading", { level: 1 }), name).toHaveCount(1);
        for (const link of await page.getByRole("link").all()) {
          expect.soft((await link.boundingBox())?.width, name).toBeGreaterThan(24);
        }
      }
    });

    test("what people wrote is shown as they wrote it, however long", async ({ page }) => {
      for (const words of [HOSTILE, LONG]) {
        const letters = await writeLetters({ fullName: words, product: words, device: words });
        let shown = 0;
        for (const [name, { html }] of letters) {
          await page.setContent(html);
          await expect.soft(page, name).not.toHaveTitle("run");
          await expect.soft(page.locator("script"), name).toHaveCount(0);
          expect.soft(await overflow(page), name).toBe(0);
          shown += await page.getByText(words).count();
        }
        // The parcel's address, two statements, the goods of six letters, and two ways to sign in.
        expect(shown).toBe(11);
      }
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing wrong with any letter, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [name, { html }] of await writeLetters()) {
      await page.setContent(html);
      expect.soft(await violationsOn(page), name).toEqual([]);
    }
  });
}

test("a letter asks nobody for anything: who reads it is nobody's to know", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const [, { html }] of await writeLetters()) {
    await page.setContent(html);
  }
  expect(asked).toEqual([]);
});

test("a letter is dark where everything is, and light elsewhere", async ({ page }) => {
  const [[, { html } = { html: "" }] = []] = await writeLetters();
  const isDark = async () => {
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    return Number(/\d+/.exec(paper)?.[0]) < 128;
  };
  await page.setContent(html);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await isDark()).toBe(colorScheme === "dark");
  }
});

test("the line beside the subject is in no letter to be seen", async ({ page }) => {
  for (const [name, { html }] of await writeLetters()) {
    await page.setContent(html);
    const lines = page.locator("body > div:first-child");
    await expect.soft(lines, name).toBeHidden();
    await expect.soft(lines, name).toHaveText(/\w/);
  }
});
