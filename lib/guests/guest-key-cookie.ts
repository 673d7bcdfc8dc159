import "server-only";
import { isSecure } from "@/lib/ground/cookies/own-cookie";

/**
 * The cookie of the browser's one-time key: the page's own script writes it as a form is sent, and
 * becoming a guest takes it away. With the prefix no other host of the domain can plant one.
 */
export const guestKeyCookie = {
  name: `${isSecure ? "__Host-" : ""}guest-key`,
  /** In seconds. */
  maxAge: 60,
  options: { path: "/", sameSite: "strict", secure: isSecure },
} as const;

export type GuestKeyCookie = typeof guestKeyCookie;
