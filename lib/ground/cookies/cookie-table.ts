import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, YEAR_SECONDS } from "@/lib/ground/time";

/** A cookie of this site. Each is for the whole site and comes back from other sites by links only. */
export interface Cookie {
  name: string;
  /** Over https the name begins with it, so that no other host of the domain can set the cookie. */
  prefix?: "__Host-" | "__Secure-";
  /** How long a browser keeps it; null: until it is closed. */
  seconds: number | null | "as guests.config.ts says";
  /** Whether scripts of our pages may read and write it: then it holds no secret. */
  isForScripts: boolean;
  /** Whether it stays behind even when a link of another site leads here. */
  isStrict?: boolean;
  /** Of the pages that it is for, when not for all. */
  path?: string;
  purpose: string;
}

/** Auth.js gives it its name. The browser keeps it for a week after its end, so that a page can say that it has ended. */
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

/** Longer than a browser keeps the token. */
export const sessionEndToldCookie: Cookie = {
  name: "session-end-told",
  seconds: 60 * DAY_SECONDS,
  isForScripts: true,
  purpose: "of which ended session the person was told",
};

export const intentCookie: Cookie = {
  name: "intent",
  seconds: 30 * MINUTE_SECONDS,
  isForScripts: false,
  purpose: "what was asked for before signing in, to be done afterwards",
};

/** As long as Auth.js waits for the provider. It comes back from another site, so it cannot be strict. */
export const roundTripCookie: Cookie = {
  name: "round-trip",
  seconds: 15 * MINUTE_SECONDS,
  isForScripts: false,
  purpose: "where to go on after a sign-in with another provider",
};

/** Longer than a merge can be undone, for one that failed and comes about later. */
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

/** Longer than any session. */
export const knownTransferCookie: Cookie = {
  name: "known-transfer",
  seconds: 366 * DAY_SECONDS,
  isForScripts: false,
  purpose: "of which transfer to another device this device knows",
};

/** As long as stock can be held at most. */
export const orderLinkCookie: Cookie = {
  name: "order-link",
  seconds: HOUR_SECONDS,
  isForScripts: false,
  purpose: "the key that opened an order, while its payment is made elsewhere",
};

/** A script forgets it at once. Without JavaScript its sentence is shown again for so long. */
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
