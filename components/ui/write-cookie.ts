/** Keeps a cookie in this browser, written as Set-Cookie has it. */
export function writeCookie(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on https and localhost only.
  document.cookie = cookie;
}
