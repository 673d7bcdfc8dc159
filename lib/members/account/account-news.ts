import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { isSecure } from "@/lib/ground/cookies/own-cookie";
import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { news as words } from "@/words/members/account";

/*
 * What an action has come to, for the page that it leads to: said once, and not in the address, where
 * it would be said again by every reload, and by anybody's link.
 */

const NEWS = {
  ready: words.ready,
  name: words.name,
  called: words.called,
  password: words.password,
  device: words.device,
  devices: words.devices,
  carried: words.carried,
  sent: words.sent,
} as const;

export type News = keyof typeof NEWS;

const NAME = "news";
/** In seconds. A script forgets it at once; without one it is said again for so long. */
const MAX_AGE = 20;

/** Has the next page that this browser opens say it. */
export async function tellNews(news: News): Promise<void> {
  // The mark tells the same news apart when it is told twice.
  const value = `${randomUUID().replaceAll("-", "")}.${news}`;
  (await cookies()).set(NAME, value, {
    path: "/",
    maxAge: MAX_AGE,
    sameSite: "lax",
    secure: isSecure,
  });
}

/** What is to be said now, and its mark; null when it is nothing, or nothing that we wrote. */
export async function newsToTell(): Promise<{ news: News; sentence: string; mark: string } | null> {
  const [mark = "", news = ""] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  if (!Object.hasOwn(NEWS, news)) return null;
  return { news: news as News, sentence: NEWS[news as News], mark };
}

/** The cookie that forgets it, as a script writes it. */
export const newsTold = scriptCookie(NAME, "", 0);
