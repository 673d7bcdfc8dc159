/**
 * Tells Next where it reaches itself: it asks for the page that an action redirects to. Left alone it
 * would take the client's protocol, and https is not spoken on this port.
 * @see https://github.com/vercel/next.js/issues/63114
 */
export function reachItselfAt(origin: string): void {
  process.env.__NEXT_PRIVATE_ORIGIN ??= origin;
}
