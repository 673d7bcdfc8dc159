import type { Page } from "@playwright/test";

/** What moved on its own, and by how much. */
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

/** All shifts of the page so far but those that followed a press of the person at once. */
export function shiftsOf(page: Page): Promise<Shifts> {
  return page.evaluate(() => (window as unknown as { shifts: () => Shifts }).shifts());
}

/** Runs in the page. */
function countShifts(): void {
  const found: ShiftEntry[] = [];
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  const keep = (entries: PerformanceEntryList) => found.push(...(entries as ShiftEntry[]));
  observer.observe({ type: "layout-shift", buffered: true });

  const nameOf = (node: Node | null) => node?.textContent?.trim().slice(0, 40) || node?.nodeName;
  const shifts = (): Shifts => {
    keep(observer.takeRecords());
    const own = found.filter(({ hadRecentInput }) => !hadRecentInput);
    return {
      total: own.reduce((total, { value }) => total + value, 0),
      moved: own.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node) ?? "something")),
    };
  };
  Object.assign(window, { shifts });
}
