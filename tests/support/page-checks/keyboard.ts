import { expect, type Locator, type Page } from "@playwright/test";

interface Stop {
  name: string;
  /** why somebody could not tell where they are; empty when they can */
  faults: string[];
  isInMain: boolean;
  /** on the page, not on the screen */
  box: { top: number; bottom: number; left: number; right: number };
}

const MOST_STOPS = 80;

export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on to what they want, stop by stop, each of which is to be seen and in its place. */
  async tabTo(wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    let last: Stop | null = null;
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.page.keyboard.press(key);
      const stop = await this.page.evaluate(lookAround);
      expect.soft(stop.faults, `the focus is on ${stop.name}`).toEqual([]);
      const [before, after] = key === "Tab" ? [last, stop] : [stop, last];
      if (before?.isInMain && after?.isInMain) expectInOrder(before, after);
      if (await isFocused(wanted)) return;
      last = stop;
    }
    throw new Error(`After ${MOST_STOPS} stops, ${wanted} has not been reached.`);
  }

  async fill(label: string, text: string): Promise<void> {
    await this.tabTo(this.page.getByRole("main").getByLabel(label, { exact: true }));
    await this.page.keyboard.type(text);
  }

  async press(wanted: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.tabTo(wanted);
    await this.page.keyboard.press(key);
  }
}

async function isFocused(wanted: Locator): Promise<boolean> {
  if ((await wanted.count()) !== 1) return false;
  return wanted.evaluate((element) => element === document.activeElement);
}

/** Down the page, then to the right; or up again, to the top of a column further right. */
function expectInOrder({ name, box }: Stop, after: Stop): void {
  const middle = (after.box.top + after.box.bottom) / 2;
  const isInRow = middle > box.top && middle < box.bottom;
  const isNext = isInRow
    ? after.box.left >= box.left
    : middle > box.top || after.box.left >= box.right;
  expect.soft(isNext, `${after.name} comes after ${name}`).toBe(true);
}

/** Runs in the page. */
async function lookAround(): Promise<Stop> {
  // The browser scrolls to what has the focus with its next picture.
  await new Promise(requestAnimationFrame);
  const element = document.activeElement ?? document.body;
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  // A button and the box of a choice it is in are one to the eye, and to the finger.
  const parts = [element, ...((element as HTMLInputElement).labels ?? [])];
  const [first = element.getBoundingClientRect()] = element.getClientRects();

  const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
  const isOnScreen = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
  const atItsPlace = document.elementFromPoint(x, y);
  const isOnTop = parts.some((part) => part.contains(atItsPlace));
  // A card draws the ring of the one link in it.
  const card = element.closest("article");
  const isMarked = [...parts, ...(card ? [card] : [])].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });

  let aside = 0;
  for (let each = element.parentElement; each; each = each.parentElement) aside += each.scrollLeft;

  const faults = {
    "nothing has the focus": element === document.body,
    "it is outside the screen": !isOnScreen,
    "something covers it": !isOnTop,
    "nothing marks it": !isMarked,
  };
  return {
    name: `${element.tagName.toLowerCase()} "${words.trim().slice(0, 40)}" ${element.id}`,
    faults: Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [fault] : [])),
    isInMain: element.closest("main") !== null,
    box: {
      top: first.top + scrollY,
      bottom: first.bottom + scrollY,
      left: first.left + aside,
      right: first.right + aside,
    },
  };
}
