import type { Page } from "@playwright/test";

interface Shifts {
  total: number;
  moved: string[];
}

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** As much as a page may shift: a fifth of what Google calls good. */
export const MOST_SHIFT = 0.02;

/** Has every page of the tab count its shifts from its first moment on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(countShifts);
}

/**
 * The shifts of the page but those that followed a press of the person at once.
 * @param since on the page's own clock, in milliseconds
 */
export function shiftsOf(page: Page, since = 0): Promise<Shifts> {
  return page.evaluate(
    (since) => (window as unknown as { shifts: (since: number) => Shifts }).shifts(since),
    since,
  );
}

/** The time on the page's own clock, once everything that it shows now is painted. */
export function timeOfPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const painted = () => requestAnimationFrame(() => resolve(performance.now()));
        requestAnimationFrame(painted);
      }),
  );
}

/** Runs in the page. */
function countShifts(): void {
  const found: ShiftEntry[] = [];
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  const keep = (entries: PerformanceEntryList) => found.push(...(entries as ShiftEntry[]));
  observer.observe({ type: "layout-shift", buffered: true });

  const nameOf = (node: Node | null) => node?.textContent?.trim().slice(0, 40) || node?.nodeName;
  const shifts = (since: number): Shifts => {
    keep(observer.takeRecords());
    const own = found.filter((entry) => !entry.hadRecentInput && entry.startTime >= since);
    return {
      total: own.reduce((total, { value }) => total + value, 0),
      moved: own.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node) ?? "something")),
    };
  };
  Object.assign(window, { shifts });
}
