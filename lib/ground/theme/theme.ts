import { themeCookie } from "@/lib/ground/cookies/cookie-table";

export type Theme = "light" | "dark";

/** Null for the system's, and for anything else. */
export const themeOf = (said: unknown): Theme | null =>
  said === "light" || said === "dark" ? said : null;

export const themeIn = (cookies: string): Theme | null =>
  themeOf(new RegExp(`(?:^|; )${themeCookie.name}=(\\w+)`).exec(cookies)?.[1]);
