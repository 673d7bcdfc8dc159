import { expect } from "./fixtures";
import type { ShopDatabase } from "./shop-database";

/** As if an hour had passed since mail was asked for: all tests come from one machine. */
export const forgetMails = (database: ShopDatabase) => database.forgetLimits("account-mails-from");

/** The paths of the links with a token that reached the address, the oldest first. */
export async function linksTo(database: ShopDatabase, email: string): Promise<string[]> {
  const mails = await database.books.mailsTo(email);
  return mails.flatMap(({ text }) => /\/account\/\w+\?token=[\w-]+/.exec(text)?.[0] ?? []);
}

/** The newest link that reached the address, once there are as many as said. */
export async function linkTo(database: ShopDatabase, email: string, count = 1): Promise<string> {
  await expect.poll(() => linksTo(database, email)).toHaveLength(count);
  return (await linksTo(database, email)).at(-1) ?? "";
}
