import type { Page } from "@playwright/test";

/** What can be pressed and is smaller than 24 × 24 pixels, a line each: WCAG 2.5.8, without its exception for spacing. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      const own = element.textContent?.trim().length ?? 0;
      const block = element.closest("p, li, dd, address, div, figcaption");
      return (block?.textContent?.trim().length ?? 0) > own;
    };
    // A box and its label are pressed alike.
    const pressable = (element: Element) =>
      element.matches("[type=checkbox], [type=radio]")
        ? (element.closest("label") ?? element)
        : element;
    return Array.from(document.querySelectorAll(selector))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(".sr-only, .sr-only *") && !isInSentence(element))
      .map((element) => ({ element, box: pressable(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < LEAST || box.height < LEAST))
      .map(({ element, box }) => {
        const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
        const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
        return `${element.tagName.toLowerCase()} "${words.trim().slice(0, 40)}" is ${size}`;
      });
  });
}
