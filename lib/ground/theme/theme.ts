import { scriptCookie } from "@/lib/ground/cookies/script-cookie";

/** Light or dark by the reader's own choice; without one the pages go by the system's. */
export type Theme = "light" | "dark";

export const THEME_COOKIE = "theme";

/** In seconds: a year. */
export const THEME_MAX_AGE = 365 * 24 * 60 * 60;

/** The choice in what a cookie or a form says; null for the system's, and for anything else. */
export const themeOf = (said: unknown): Theme | null =>
  said === "light" || said === "dark" ? said : null;

/** The choice in the cookies of a request or of `document.cookie`. */
export const themeIn = (cookies: string): Theme | null =>
  themeOf(new RegExp(`(?:^|; )${THEME_COOKIE}=(\\w+)`).exec(cookies)?.[1]);

/** The cookie that keeps the choice, as a script writes it. */
export const themeCookie = (theme: Theme | null) =>
  scriptCookie(THEME_COOKIE, theme ?? "", theme ? THEME_MAX_AGE : 0);
