import type { Page } from "@playwright/test";

/** What does not fit the page as wide as it is now, a line each: WCAG 1.4.4, 1.4.10 and 1.4.12. */
export function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const nameOf = (element: Element) => {
      const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.tagName.toLowerCase()} "${words.trim().slice(0, 40)}"`;
    };
    // What only screen readers get is one pixel large; skip links wait outside the page.
    const isForEyes = (element: Element) => {
      const { width, height, bottom } = element.getBoundingClientRect();
      return width > 1 && height > 1 && bottom > 0 && !isClipped(element);
    };
    // As sr-only does it, at this width or at every one.
    const isClipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === "inset(50%)" || isClipped(element.parentElement));
    const hasText = ({ childNodes }: Element) =>
      Array.from(childNodes).some(({ nodeType, data }: Node & { data?: string }) =>
        nodeType === Node.TEXT_NODE ? data?.trim() : false,
      );
    const isContent = (element: Element) =>
      hasText(element) || element.matches("a, button, input, select, textarea, img:not([alt=''])");
    // A strip that scrolls by itself, as narrow pages have for tabs, shows all of it.
    const isInStrip = (element: Element): boolean => {
      if (element === document.body || !element.parentElement) return false;
      const { overflowX } = getComputedStyle(element);
      return overflowX === "auto" || overflowX === "scroll" || isInStrip(element.parentElement);
    };
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    };
    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight, textContent } = element;
      const isWider = hides(overflowX) && scrollWidth > clientWidth + 1;
      const isHigher = hides(overflowY) && scrollHeight > clientHeight + 1;
      return Boolean(textContent?.trim()) && (isWider || isHigher);
    };

    const seen = Array.from(document.body.querySelectorAll("*"))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter(isForEyes);
    return [
      ...(scrollWidth > clientWidth
        ? [`The page is ${scrollWidth} wide, not ${clientWidth}.`]
        : []),
      ...seen
        .filter((element) => isContent(element) && isOutside(element) && !isInStrip(element))
        .map((element) => `Reaches out of the page: ${nameOf(element)}`),
      ...seen.filter(isCut).map((element) => `Its text is cut off: ${nameOf(element)}`),
    ];
  });
}

/** Spaces text as far as WCAG 1.4.12 lets readers do. */
export const READERS_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;
