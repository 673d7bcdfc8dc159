/**
 * A cookie as a script of a page writes it: for what is no secret, since every script can read it.
 *
 * @param maxAge in seconds; 0 forgets it, and without one it ends with the browser's session
 */
export const scriptCookie = (name: string, value: string, maxAge?: number) =>
  `${name}=${value}; Path=/${maxAge === undefined ? "" : `; Max-Age=${maxAge}`}; SameSite=Lax`;
