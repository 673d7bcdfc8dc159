import { Refusal } from "@/lib/ground/forms/refusal";
import { DAY_MS } from "@/lib/ground/time";
import { inMinutes } from "@/words/ground/grammar";
import * as words from "@/words/guests/guests";

/** The fields of PocketBase's auth record. */
export interface AuthRecord {
  id: string;
  collection: string;
  email: string;
  username: string;
  name: string;
  verified: boolean;
  isAnonymous: boolean;
  /** ISO 8601, UTC, as `updated` */
  created: string;
  updated: string;
}

/** The token is the session itself: show it to nobody, log it nowhere. */
export interface AuthData {
  token: string;
  record: AuthRecord;
}

export type GuestErrorCode = keyof typeof words.refusals;

/** As RFC 9110 and RFC 6585 have it. */
const STATUSES: Record<GuestErrorCode, number> = {
  GUESTS_DISABLED: 403,
  COLLECTION_UNKNOWN: 400,
  COLLECTION_CLOSED: 403,
  ALREADY_MEMBER: 409,
  RATE_LIMITED: 429,
  EMAIL_CONFLICT: 503,
  NOT_A_GUEST: 403,
  UNAVAILABLE: 503,
};

export class GuestError extends Refusal {
  constructor(
    readonly code: GuestErrorCode,
    readonly retryAfterSeconds?: number,
  ) {
    super(sentenceFor(code, retryAfterSeconds));
    this.name = "GuestError";
  }

  get status(): number {
    return STATUSES[this.code];
  }
}

function sentenceFor(code: GuestErrorCode, retryAfterSeconds?: number): string {
  const sentence = words.refusals[code];
  if (!retryAfterSeconds) return sentence;
  return `${sentence} ${words.tryAgainOrSignIn(inMinutes(retryAfterSeconds))}`;
}

const SOON_MS = 3 * DAY_MS;

export const endsSoon = (expires: Date, now = new Date()) =>
  expires.getTime() - now.getTime() <= SOON_MS;
