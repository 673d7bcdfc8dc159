import guests from "@/guests.config";
import { HOUR_SECONDS, MINUTE_SECONDS } from "@/lib/ground/time";

/** The time begins with the first point. */
export interface Limit {
  key: string;
  /** What is counted: each "network", the whole "site", or what the caller names. */
  per: string;
  most: number;
  seconds: number;
}

// As many as guests, but never fewer than these.
const accountsPerNetwork = Math.max(guests.limits.perAddressPerHour, 30);
const accountsPerSite = Math.max(guests.limits.perHour, 1000);

/** All mails about accounts together: they reach people who have not asked. */
const mailsOfNetwork = {
  key: "account-mails-from",
  per: "network",
  most: accountsPerNetwork,
  seconds: HOUR_SECONDS,
} as const;

const GUESSING_SECONDS = 15 * MINUTE_SECONDS;

/** Points are spent in the order of each list, up to an empty limit. */
export const limitsTable = {
  guest: [
    {
      key: "guests-of",
      per: "network",
      seconds: HOUR_SECONDS,
      get most() {
        return guests.limits.perAddressPerHour;
      },
    },
    {
      key: "guests",
      per: "site",
      seconds: HOUR_SECONDS,
      get most() {
        return guests.limits.perHour;
      },
    },
  ],
  "guest-refusal": [{ key: "refusals", per: "code", most: 1000, seconds: HOUR_SECONDS }],
  registration: [
    { key: "members-of", per: "network", most: accountsPerNetwork, seconds: HOUR_SECONDS },
    { key: "members", per: "site", most: accountsPerSite, seconds: HOUR_SECONDS },
  ],
  // The network first: without tries left it takes none from the account.
  guess: [
    { key: "guesses-of", per: "network", most: 50, seconds: GUESSING_SECONDS },
    { key: "guesses-at", per: "account", most: 10, seconds: GUESSING_SECONDS },
  ],
  "guess-of-known-browser": [
    { key: "guesses-from", per: "browser", most: 10, seconds: GUESSING_SECONDS },
  ],
  "password-change": [{ key: "password-changes", per: "member", most: 10, seconds: HOUR_SECONDS }],
  "passkey-challenge": [{ key: "passkeys-of", per: "network", most: 120, seconds: HOUR_SECONDS }],
  "transfer-code": [{ key: "transfers-of", per: "network", most: 30, seconds: HOUR_SECONDS }],
  // Each kind has its own limit for a mailbox, so that one cannot use up the other's.
  "confirm-mail": [
    mailsOfNetwork,
    { key: "confirm-mails-to", per: "mailbox", most: 5, seconds: HOUR_SECONDS },
  ],
  "change-mail": [
    mailsOfNetwork,
    { key: "change-mails-to", per: "mailbox", most: 5, seconds: HOUR_SECONDS },
  ],
  "reset-mail": [
    mailsOfNetwork,
    { key: "reset-mails-to", per: "mailbox", most: 5, seconds: HOUR_SECONDS },
  ],
  // Against guessing, and against flooding the buyer with mails.
  "order-lookup": [
    { key: "lookups-of", per: "network", most: 30, seconds: HOUR_SECONDS },
    { key: "lookups-for", per: "order", most: 5, seconds: HOUR_SECONDS },
  ],
} as const satisfies Record<string, readonly Limit[]>;

export type Limited = keyof typeof limitsTable;

export interface Bucket {
  key: string;
  most: number;
  seconds: number;
}

export type Spent = { ok: true } | { ok: false; retryAfterSeconds: number };
