import type { Page } from "@playwright/test";

/** What is wrong with how the page is built for who does not see it, a line each. */
export function structureFaultsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Next keeps the page before in the document, hidden.
    const shown = (selector: string) =>
      Array.from(document.querySelectorAll(selector)).filter((element) =>
        element.checkVisibility(),
      );
    const headings = shown("h1, h2, h3, h4, h5, h6").map(({ tagName, textContent }) => ({
      level: Number(tagName.slice(1)),
      text: `${tagName.toLowerCase()} "${textContent?.trim()}"`,
    }));
    const skipped = headings.filter(
      ({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1,
    );
    const firsts = headings.filter(({ level }) => level === 1);
    const counts = { h1: firsts.length, main: shown("main").length };
    const isTitled = /^\S.* · Guestlane$|^Guestlane, \w+/.test(document.title);
    return [
      ...Object.entries(counts).flatMap(([name, count]) =>
        count === 1 ? [] : [`There are ${count} ${name}, not 1.`],
      ),
      ...skipped.map(({ text }) => `A level of headings is left out before ${text}.`),
      ...(isTitled ? [] : [`The title is "${document.title}".`]),
      ...(/^[a-z]{2}\b/.test(document.documentElement.lang) ? [] : ["The page names no language."]),
    ];
  });
}
