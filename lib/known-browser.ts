import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/*
 * Which accounts this browser has been signed in to: OWASP's "device cookies". Nobody can make one
 * up, so a limit can tell who has been here before from a stranger. It opens nothing by itself.
 */

const isSecure = env.APP_URL.startsWith("https:");
const NAME = `${isSecure ? "__Host-" : ""}known-browser`;
/** In seconds: a year. */
const MAX_AGE = 365 * 24 * 60 * 60;
const MOST_ACCOUNTS = 5;

interface KnownBrowser {
  /** random; of this browser alone */
  id: string;
  /** a signature for each account, the newest first */
  marks: string[];
}

/** Remembers on this browser that the user has signed in here. Only where cookies can be set. */
export async function rememberBrowser(userId: string): Promise<void> {
  const { id, marks } = (await readCookie()) ?? { id: randomBytes(16).toString("hex"), marks: [] };
  const mark = markOf(id, userId);
  const all = [mark, ...marks.filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS);
  (await cookies()).set(NAME, [id, ...all].join("."), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
    maxAge: MAX_AGE,
  });
}

/** Those of the users who have signed in on this browser before, and the browser's id. */
export async function knownHere(
  userIds: readonly string[],
): Promise<{ browser: string; userIds: string[] }> {
  const { id, marks } = (await readCookie()) ?? { id: "", marks: [] };
  const isKnown = (userId: string) => marks.some((mark) => isSame(mark, markOf(id, userId)));
  return { browser: id, userIds: userIds.filter(isKnown) };
}

async function readCookie(): Promise<KnownBrowser | null> {
  const [id, ...marks] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  return id && /^[0-9a-f]{32}$/.test(id) ? { id, marks: marks.slice(0, MOST_ACCOUNTS) } : null;
}

const markOf = (id: string, userId: string) =>
  createHmac("sha256", secret()).update(`${id}:${userId}`).digest("base64url");

// Of its own, so that nothing signed for another purpose passes here.
const secret = () => createHmac("sha256", env.AUTH_SECRET).update("known-browser").digest();

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
