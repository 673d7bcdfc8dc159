import { type LetterWords, letterFrom } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";
import * as words from "@/words/members/account-letters";

// Letters to an address contain nothing that somebody typed.
export interface Addressee {
  email: string;
  /** null while nobody has proven the mailbox: nobody may read the letter in their data then */
  userId: string | null;
}

export const confirmMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `confirm-email:${requestId}`, words.confirmEmail, confirmPath(secret));

/** Has the subject of `confirmMail`: whoever made the account can read it in their data. */
export const haveAccountMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `confirm-email:${requestId}`, words.haveAccount, SIGN_IN);

export const changeMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `change-email:${requestId}`, words.changeEmail, confirmPath(secret));

/** Has the subject of `changeMail`. */
export const changeRefusedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-email:${requestId}`, words.changeRefused, SIGN_IN);

/** To the old address, when another one is asked for. */
export const changeAskedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-asked:${requestId}`, words.changeAsked, FORGOT);

/** To the old address, once it is the account's no more. */
export const changedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `email-changed:${requestId}`, words.emailChanged);

export const resetMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `reset-password:${requestId}`, words.resetPassword, `/account/reset?token=${secret}`);

/** After a reset by a mailed link. */
export const passwordChangedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `password-changed:${requestId}`, words.passwordReset, FORGOT);

/** After a change by somebody who is signed in. */
export const newPasswordMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `new-password:${requestId}`, words.passwordChanged, FORGOT);

export const wayMail = (
  to: Addressee,
  requestId: string,
  what: "added" | "removed",
  way: string,
): Mail => {
  const letter = what === "added" ? words.wayAdded : words.wayRemoved;
  return mail(to, `way:${requestId}`, letter(way), "/account");
};

const SIGN_IN = "/sign-in";
const FORGOT = "/account/forgot";

const confirmPath = (secret: string) => `/account/confirm?token=${secret}`;

function mail({ email, userId }: Addressee, key: string, letter: LetterWords, action?: string) {
  return { key, userId, recipient: email, ...letterFrom(letter, { action, second: FORGOT }) };
}
