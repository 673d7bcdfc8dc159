import { NUMBER_OF_ACTION } from "@/tests/support/servers/shopper";
import { expect } from "./fixtures";
import type { MadeOrder } from "./order-books";
import type { Shop } from "./shop";
import type { ShopDatabase } from "./shop-database";

/** The limit that all tests share, since they come from one machine. */
export const OF_NETWORK = "lookups-of";

export async function askForLink({ page }: Shop, number: string, email: string): Promise<void> {
  await page.goto("/orders/find");
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Find order" }).click();
}

export async function linkTo(
  shop: Shop,
  database: ShopDatabase,
  { number, email }: MadeOrder,
): Promise<string> {
  await database.forgetLimits(OF_NETWORK);
  await askForLink(shop, number, email);
  await expect(shop.page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  await expect.poll(() => database.books.mailedLink(number)).toBeDefined();
  return (await database.books.mailedLink(number)) ?? "";
}

export async function answerTo({ page }: Shop, path: string, headers?: Record<string, string>) {
  const response = await page.request.get(path, headers && { headers });
  const { date: _date, ...rest } = response.headers();
  const [, number = "", key = ""] = /\/orders\/([^?/]+)[^?]*(?:\?key=(.*))?/.exec(path) ?? [];
  // Next names each answer to its own requests for a part of a page.
  const text = (await response.text())
    .replaceAll(/"[\w-]{21,22}(?=[vm]")/g, '"ANSWER')
    .replaceAll(NUMBER_OF_ACTION, "$ACTION");
  const body = text.replaceAll(number, "GL-ASKED");
  return {
    status: response.status(),
    headers: rest,
    body: key ? body.replaceAll(key, "KEY") : body,
  };
}
