import { test } from "@/tests/support/browser/fixtures";
import { samePictures, take } from "@/tests/support/browser/pictures";
import { slugOf } from "@/tests/support/browser/shop";
import { gallery } from "./gallery";

test.use(samePictures);

for (const { name, arrive } of gallery) {
  test(`pictures of the page: ${name}`, async ({ visit, page }) => {
    await arrive(visit);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await take(page, `${slugOf(name)}-${width}-${colorScheme}`, { fullPage: true });
      }
    }
  });
}
