import type { Cookie } from "@/lib/ground/cookies/cookie-table";

/** The cookie as a script of a page writes it; null forgets it. */
export function scriptCookie({ name, seconds }: Cookie, value: string | null): string {
  const maxAge = value === null ? 0 : seconds;
  const life = maxAge === null ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value ?? ""}; Path=/${life}; SameSite=Lax`;
}

/** Keeps a cookie in this browser, written as Set-Cookie has it. */
export function writeCookie(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on https and localhost only.
  document.cookie = cookie;
}
