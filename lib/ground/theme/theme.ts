import { themeCookie } from "@/lib/ground/cookies/cookie-table";

/** Light or dark by the reader's own choice; without one the pages go by the system's. */
export type Theme = "light" | "dark";

/** The choice in what a cookie or a form says; null for the system's, and for anything else. */
export const themeOf = (said: unknown): Theme | null =>
  said === "light" || said === "dark" ? said : null;

/** The choice in the cookies of a request or of `document.cookie`. */
export const themeIn = (cookies: string): Theme | null =>
  themeOf(new RegExp(`(?:^|; )${themeCookie.name}=(\\w+)`).exec(cookies)?.[1]);
