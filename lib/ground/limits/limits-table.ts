import guests from "@/guests.config";
import { HOUR_SECONDS, MINUTE_SECONDS } from "@/lib/ground/time";

/** So many points for each of what is counted, within a time that begins with the first point. */
export interface Limit {
  /** under which it is stored */
  key: string;
  /** What is counted: each network, the whole site together, or what the caller names. */
  per: string;
  most: number;
  seconds: number;
}

// Registrations are as many as guests, also where guests are kept few.
const accountsPerNetwork = Math.max(guests.limits.perAddressPerHour, 30);
const accountsPerSite = Math.max(guests.limits.perHour, 1000);

/** Of all mails about accounts together. They reach people who have not asked. */
const mailsOfNetwork = {
  key: "account-mails-from",
  per: "network",
  most: accountsPerNetwork,
  seconds: HOUR_SECONDS,
} as const;

const GUESSING_SECONDS = 15 * MINUTE_SECONDS;

/** Every limit, by what is limited. Points are spent in the order of each list, up to an empty one. */
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
  // Of a flood, only so many are written down.
  "guest-refusal": [{ key: "refusals", per: "code", most: 1000, seconds: HOUR_SECONDS }],
  registration: [
    { key: "members-of", per: "network", most: accountsPerNetwork, seconds: HOUR_SECONDS },
    { key: "members", per: "site", most: accountsPerSite, seconds: HOUR_SECONDS },
  ],
  // The network first: one that has no tries left takes none from the account.
  guess: [
    { key: "guesses-of", per: "network", most: 50, seconds: GUESSING_SECONDS },
    { key: "guesses-at", per: "account", most: 10, seconds: GUESSING_SECONDS },
  ],
  "guess-of-known-browser": [
    { key: "guesses-from", per: "browser", most: 10, seconds: GUESSING_SECONDS },
  ],
  // Each is told by mail.
  "password-change": [{ key: "password-changes", per: "member", most: 10, seconds: HOUR_SECONDS }],
  // Each writes a row.
  "passkey-challenge": [{ key: "passkeys-of", per: "network", most: 120, seconds: HOUR_SECONDS }],
  "transfer-code": [{ key: "transfers-of", per: "network", most: 30, seconds: HOUR_SECONDS }],
  // Each kind has a limit of its own for a mailbox, so that one cannot use up another's.
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

/** What is limited. */
export type Limited = keyof typeof limitsTable;

/** Where the points of a limit are counted for one of what it counts. */
export interface Bucket {
  key: string;
  most: number;
  /** how long it lasts from its first point on */
  seconds: number;
}

/** Whether there was a point to spend; if not, in how many seconds there is one again. */
export type Spent = { ok: true } | { ok: false; retryAfterSeconds: number };
