import "server-only";
import { cookies } from "next/headers";
import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { DAY_SECONDS } from "@/lib/ground/time";

/*
 * The token itself stays where it is: a page that took it away could, with a late answer, take away
 * the session that another tab has begun meanwhile. So the browser remembers what it was told.
 */

const NAME = "session-end-told";
/** In seconds: longer than a browser keeps the token. */
const MAX_AGE = 60 * DAY_SECONDS;

/** Whether this browser was told of that ended session. */
export async function hasHidden(mark: string): Promise<boolean> {
  return (await cookies()).get(NAME)?.value === mark;
}

/** The cookie that remembers it, as a script writes it. */
export const hiddenCookie = (mark: string) => scriptCookie(NAME, mark, MAX_AGE);

/** The same without a script. */
export async function hide(mark: string): Promise<void> {
  (await cookies()).set(NAME, mark, { path: "/", maxAge: MAX_AGE, sameSite: "lax" });
}
