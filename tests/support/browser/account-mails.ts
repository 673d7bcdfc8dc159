import { expect } from "./fixtures";
import type { ShopDatabase } from "./shop-database";

/** As if an hour had passed since mail was asked for: all tests come from one machine. */
export const forgetMails = (database: ShopDatabase) => database.forgetLimits("account-mails-from");

export async function linksTo(database: ShopDatabase, email: string): Promise<string[]> {
  const mails = await database.books.mailsTo(email);
  return mails.flatMap(({ text }) => /\/account\/\w+\?token=[\w-]+/.exec(text)?.[0] ?? []);
}

export async function linkTo(database: ShopDatabase, email: string, count = 1): Promise<string> {
  await expect.poll(() => linksTo(database, email)).toHaveLength(count);
  return (await linksTo(database, email)).at(-1) ?? "";
}
