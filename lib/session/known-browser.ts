import "server-only";
import { randomBytes } from "node:crypto";
import { knownBrowserCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { isKeyedHash, keyedHash } from "@/lib/ground/keyed-hash";

/** OWASP's "device cookies" tell a known browser from a stranger. They open nothing. */

const PURPOSE = "known-browser";
const MOST_ACCOUNTS = 5;

interface KnownBrowser {
  id: string;
  marks: string[];
}

/** Only where cookies can be set. */
export async function rememberBrowser(userId: string): Promise<void> {
  const { id, marks } = (await readKnownBrowser()) ?? {
    id: randomBytes(16).toString("hex"),
    marks: [],
  };
  const mark = keyedHash(PURPOSE, markedValue(id, userId));
  const all = [mark, ...marks.filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS);
  await setCookie(knownBrowserCookie, [id, ...all].join("."));
}

export async function knownHere(
  userIds: readonly string[],
): Promise<{ browser: string; userIds: string[] }> {
  const { id, marks } = (await readKnownBrowser()) ?? { id: "", marks: [] };
  const isKnown = (userId: string) =>
    marks.some((mark) => isKeyedHash(mark, PURPOSE, markedValue(id, userId)));
  return { browser: id, userIds: userIds.filter(isKnown) };
}

async function readKnownBrowser(): Promise<KnownBrowser | null> {
  const [id, ...marks] = (await readCookie(knownBrowserCookie))?.split(".") ?? [];
  return id && /^[0-9a-f]{32}$/.test(id) ? { id, marks: marks.slice(0, MOST_ACCOUNTS) } : null;
}

const markedValue = (id: string, userId: string) => `${id}:${userId}`;
