import type { Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";

/** WCAG 2.2 at level AA, and what axe's authors hold for good practice besides. */
const ALL: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What axe finds wrong with the page as it is now, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Half a megabyte: it is sent once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ["violations"],
        preload: false, // No rule of these reads style sheets or media.
      }),
    ALL,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const [, ...reasons] = failureSummary.split("\n").map((line) => line.trim());
      return `${id}: ${target.join(" ")} (${reasons.join("; ")})`;
    }),
  );
}
