import { Refusal } from "@/lib/refusal";

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
  EMAIL_CONFLICT: "We could not make a guest for you just now. Try again.",
  NOT_A_GUEST: "Only a guest can do this.",
} as const;

export type GuestErrorCode = keyof typeof SENTENCES;

/** Why somebody could not be, or stay, a guest: a code for programs and a sentence for people. */
export class GuestError extends Refusal {
  constructor(readonly code: GuestErrorCode) {
    super(SENTENCES[code]);
    this.name = "GuestError";
  }
}
