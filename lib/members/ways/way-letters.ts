import { randomUUID } from "node:crypto";
import { letterFrom } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";
import { type Way, wayName } from "@/lib/members/ways/ways";
import * as words from "@/words/members/account-letters";

interface Change {
  userId: string;
  /** a mailbox that is proven to be theirs */
  email: string;
  what: "added" | "removed";
  way: Pick<Way, "provider" | "label">;
}

/** Tells a member what has changed about how they sign in, for it may not have been them. */
export function wayMail({ userId, email, what, way }: Change): Mail {
  const letter = what === "added" ? words.wayAdded : words.wayRemoved;
  return {
    key: `way:${randomUUID()}`,
    userId,
    recipient: email,
    ...letterFrom(letter(words.nameOfWay(wayName(way), way.label)), { action: "/account" }),
  };
}
