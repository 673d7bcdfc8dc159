import type { Page } from "@playwright/test";
import { expect, type Visit } from "./fixtures";
import type { Shop } from "./shop";

export interface PageState {
  /** the page, and what is special about it: "cart, empty" */
  name: string;
  /** who the person is once they are there; only a guest has the banner */
  who: "visitor" | "guest" | "member";
  /** leads the person there; may answer with what nobody wants to know */
  arrive: (visit: Visit) => Promise<unknown>;
}

/** Presses a button that the next page has no more. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("main").getByRole("button", { name, exact: true });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** Presses a button whose form the shop refuses. */
export async function pressInVain({ page, summary }: Shop, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  await expect(summary).toBeVisible();
}
