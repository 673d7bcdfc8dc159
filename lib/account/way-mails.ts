import { randomUUID } from "node:crypto";
import { type Way, wayName } from "@/lib/account/ways";
import { env } from "@/lib/env";
import { letter } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";

interface Change {
  userId: string;
  /** a mailbox that is proven to be theirs */
  email: string;
  what: "added" | "removed";
  way: Pick<Way, "provider" | "label">;
}

const WORDS = {
  added: { subject: "A new way to sign in", verb: "can be used to sign in to your account now" },
  removed: {
    subject: "A way to sign in was removed",
    verb: "cannot be used to sign in to your account any more",
  },
};

/** Tells a member what has changed about how they sign in, for it may not have been them. */
export function wayMail({ userId, email, what, way }: Change): Mail {
  const { subject, verb } = WORDS[what];
  return {
    key: `way:${randomUUID()}`,
    userId,
    recipient: email,
    subject,
    ...letter({
      title: subject,
      paragraphs: [
        `${wayName(way)} (${way.label}) ${verb}.`,
        "If it was you, there is nothing to do.",
        "If it was not, somebody else is in your account: sign in, take away what is not yours and choose a new password.",
      ],
      action: { label: "See your account", url: `${env.APP_URL}/account` },
    }),
  };
}
