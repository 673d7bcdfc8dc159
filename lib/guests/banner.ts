import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { DAY_MS } from "@/lib/ground/time";

/** Keeps the banner folded while the browser is open; a script writes it as well as the server. */
export const FOLD_COOKIE = "guest-banner";

export const FOLDED = "folded";

/** The cookie of the choice, as a script writes it: of this session of the browser. */
export const foldCookie = (isFolded: boolean) =>
  isFolded ? scriptCookie(FOLD_COOKIE, FOLDED) : scriptCookie(FOLD_COOKIE, "", 0);

const SOON_MS = 3 * DAY_MS;

/** Whether a guest's session ends so soon that they should know. */
export const endsSoon = (expires: Date, now = new Date()) =>
  expires.getTime() - now.getTime() <= SOON_MS;
