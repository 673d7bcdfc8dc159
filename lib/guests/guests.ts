import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/words/grammar";

/** A user as the session's owner may see it; the fields of PocketBase's auth record. */
export interface AuthRecord {
  id: string;
  collection: string;
  email: string;
  username: string;
  name: string;
  verified: boolean;
  isAnonymous: boolean;
  /** ISO 8601, UTC */
  created: string;
  /** ISO 8601, UTC */
  updated: string;
}

/** What signing in gives. The token is the session itself: show it to nobody, log it nowhere. */
export interface AuthData {
  token: string;
  record: AuthRecord;
}

const SENTENCES = {
  GUESTS_DISABLED: "This shop does not take guests. Sign in or create an account.",
  COLLECTION_UNKNOWN: "There is no such kind of account here.",
  COLLECTION_CLOSED: "Guests cannot use this kind of account. Sign in or create an account.",
  ALREADY_MEMBER: "You are signed in already.",
  RATE_LIMITED: "Too many guests came at once, so we cannot take another one now.",
  EMAIL_CONFLICT: "We could not make a guest for you just now. Try again.",
  NOT_A_GUEST: "Only a guest can do this.",
  UNAVAILABLE: "The shop cannot be reached just now. Nothing was changed; try again in a minute.",
} as const;

export type GuestErrorCode = keyof typeof SENTENCES;

/** The HTTP status that says the same (RFC 9110, RFC 6585). */
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

/** Why somebody could not be, or stay, a guest: a code for programs and a sentence for people. */
export class GuestError extends Refusal {
  /** @param retryAfterSeconds when it is worth trying again, for RATE_LIMITED */
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
  if (!retryAfterSeconds) return SENTENCES[code];
  const wait = inMinutes(retryAfterSeconds);
  return `${SENTENCES[code]} Try again in ${wait}, or sign in.`;
}
