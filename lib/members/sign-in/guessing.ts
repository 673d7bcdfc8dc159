import { Refusal } from "@/lib/ground/forms/refusal";
import { inMinutes } from "@/words/ground/grammar";
import { tooManyTries as words } from "@/words/members/sign-in";

const WAY_OUT = { label: words.wayOut, href: "/account/forgot" };

/** Somebody has tried too many passwords for now; says how long to wait, and how else to get in. */
export class TooManyTries extends Refusal {
  readonly code = "TOO_MANY_TRIES";
  /** The HTTP status that says the same (RFC 6585). */
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    super(words.wait(inMinutes(retryAfterSeconds)), undefined, undefined, WAY_OUT);
    this.name = "TooManyTries";
  }
}
