import { env } from "@/lib/env";
import { type LetterContent, letter } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";

/** Whom a mail goes to, and whose it is. Its words hold nothing that somebody typed. */
export interface Addressee {
  email: string;
  userId: string | null;
}

/** Tells that a password was changed by somebody who is signed in. */
export const newPasswordMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `new-password:${requestId}`, "Your password was changed", {
    title: "Your password was changed",
    paragraphs: [
      "Your account has a new password, and every other device was signed out.",
      "If it was not you, choose a new password now: that signs everybody out.",
    ],
    action: { label: "Choose a new password", url: at("/account/forgot") },
    closing: ["If it was you, there is nothing to do."],
  });

const at = (path: string) => `${env.APP_URL}${path}`;

function mail({ email, userId }: Addressee, key: string, subject: string, content: LetterContent) {
  return { key, userId, recipient: email, subject, ...letter(content) };
}
