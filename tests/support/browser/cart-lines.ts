import { expect, type Locator, type Page } from "@playwright/test";
import type { Shop } from "./shop";
import type { ShopDatabase } from "./shop-database";

export const removed = (page: Page): Locator =>
  page.getByRole("status").filter({ hasText: "is removed." });

/** In the database, once the last change has arrived there. */
export async function expectInCart(
  shop: Shop,
  database: ShopDatabase,
  slug: string,
  quantity: number,
) {
  const id = await shop.userId();
  await expect.poll(() => database.openCart(id)).toEqual([{ slug, quantity }]);
}
