import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { YEAR_SECONDS } from "@/lib/ground/time";

/** Light or dark by the reader's own choice; without one the pages go by the system's. */
export type Theme = "light" | "dark";

export const THEME_COOKIE = "theme";

/** The choice in what a cookie or a form says; null for the system's, and for anything else. */
export const themeOf = (said: unknown): Theme | null =>
  said === "light" || said === "dark" ? said : null;

/** The choice in the cookies of a request or of `document.cookie`. */
export const themeIn = (cookies: string): Theme | null =>
  themeOf(new RegExp(`(?:^|; )${THEME_COOKIE}=(\\w+)`).exec(cookies)?.[1]);

/** The cookie that keeps the choice, as a script writes it. */
export const themeCookie = (theme: Theme | null) =>
  scriptCookie(THEME_COOKIE, theme ?? "", theme ? YEAR_SECONDS : 0);
