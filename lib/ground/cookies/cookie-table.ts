import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, YEAR_SECONDS } from "@/lib/ground/time";

export interface Cookie {
  name: string;
  /** Over https, so that no other host of the domain can set the cookie. */
  prefix?: "__Host-" | "__Secure-";
  /** Null: until the browser is closed. */
  seconds: number | null | "as guests.config.ts says";
  /** Then it holds no secret. */
  isForScripts: boolean;
  isStrict?: boolean;
  path?: string;
  purpose: string;
}

export const sessionTokenCookie: Cookie = {
  name: "authjs.session-token",
  prefix: "__Secure-",
  seconds: "as guests.config.ts says",
  isForScripts: false,
  purpose: "the session: who is signed in, guest or member",
};

export const knownBrowserCookie: Cookie = {
  name: "known-browser",
  prefix: "__Host-",
  seconds: YEAR_SECONDS,
  isForScripts: false,
  purpose:
    "which accounts were signed in to here, so that strangers who guess passwords lock nobody out",
};

export const guestKeyCookie: Cookie = {
  name: "guest-key",
  prefix: "__Host-",
  seconds: MINUTE_SECONDS,
  isForScripts: true,
  isStrict: true,
  purpose: "a one-time key: requests of one moment, from any tab, make one guest",
};

export const guestBannerCookie: Cookie = {
  name: "guest-banner",
  seconds: null,
  isForScripts: true,
  purpose: "that the guest's banner is folded",
};

export const sessionEndToldCookie: Cookie = {
  name: "session-end-told",
  seconds: 60 * DAY_SECONDS,
  isForScripts: true,
  purpose: "of which ended session the person was told",
};

export const pendingRequestCookie: Cookie = {
  name: "pending-request",
  seconds: 30 * MINUTE_SECONDS,
  isForScripts: false,
  purpose: "what was asked for before signing in, to be done afterwards",
};

/** It comes back from another site, so it cannot be strict. */
export const roundTripCookie: Cookie = {
  name: "round-trip",
  seconds: 15 * MINUTE_SECONDS,
  isForScripts: false,
  purpose: "where to go on after a sign-in with another provider",
};

/** A merge that failed comes about later. */
export const mergeCookie: Cookie = {
  name: "merge",
  seconds: HOUR_SECONDS,
  isForScripts: false,
  purpose: "which merge this browser is to be told of",
};

export const mergedHereCookie: Cookie = {
  name: "merged-here",
  seconds: HOUR_SECONDS,
  isForScripts: false,
  purpose: "which merge was made in this browser, and can be undone here by a guest",
};

export const mergeToldCookie: Cookie = {
  name: "merge-told",
  seconds: HOUR_SECONDS,
  isForScripts: true,
  purpose: "of which merge the person was told",
};

export const knownTransferCookie: Cookie = {
  name: "known-transfer",
  seconds: 366 * DAY_SECONDS,
  isForScripts: false,
  purpose: "of which transfer to another device this device knows",
};

export const orderLinkCookie: Cookie = {
  name: "order-link",
  seconds: HOUR_SECONDS,
  isForScripts: false,
  purpose: "the key that opened an order, while its payment is made elsewhere",
};

/** Without JavaScript the sentence is shown again until then. */
export const flashCookie: Cookie = {
  name: "flash",
  seconds: 20,
  isForScripts: true,
  purpose: "what an action has come to, for the next page to say",
};

export const themeCookie: Cookie = {
  name: "theme",
  seconds: YEAR_SECONDS,
  isForScripts: true,
  purpose: "light or dark, when the reader has chosen",
};

export function scriptCookie({ name, seconds }: Cookie, value: string | null): string {
  const maxAge = value === null ? 0 : seconds;
  const life = maxAge === null ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value ?? ""}; Path=/${life}; SameSite=Lax`;
}

export function writeCookie(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on https and localhost only.
  document.cookie = cookie;
}
