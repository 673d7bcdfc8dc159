import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/words/grammar";

const WAY_OUT = { label: "Set a new password by mail", href: "/account/forgot" };

/** Somebody has tried too many passwords for now; says how long to wait, and how else to get in. */
export class TooManyTries extends Refusal {
  readonly code = "TOO_MANY_TRIES";
  /** The HTTP status that says the same (RFC 6585). */
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    const wait = inMinutes(retryAfterSeconds);
    const sentence = `Too many tries. Wait ${wait}, or set a new password by mail.`;
    super(sentence, undefined, undefined, WAY_OUT);
    this.name = "TooManyTries";
  }
}
