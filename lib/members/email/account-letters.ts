import { type LetterWords, letterFrom } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";
import * as words from "@/words/members/account-letters";

/** Whom a mail goes to, and whose it is. Its words hold nothing that somebody typed. */
export interface Addressee {
  email: string;
  /** null while it is not sure that the mailbox is theirs */
  userId: string | null;
}

/** Asks the mailbox's owner to confirm that the new account is theirs. */
export const confirmMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `confirm-email:${requestId}`, words.confirmEmail, confirmPath(secret));

/**
 * Instead of `confirmMail`, to who has an account already. The subject is the same, since whoever made
 * the account can read it in their data.
 */
export const haveAccountMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `confirm-email:${requestId}`, words.haveAccount, SIGN_IN);

/** Asks the mailbox's owner to confirm that an account is to have this address from now on. */
export const changeMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `change-email:${requestId}`, words.changeEmail, confirmPath(secret));

/** Instead of `changeMail`, to who has an account already; with the same subject. */
export const changeRefusedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-email:${requestId}`, words.changeRefused, SIGN_IN);

/** Tells the old address that another one was asked for. */
export const changeAskedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-asked:${requestId}`, words.changeAsked, FORGOT);

/** Tells the old address that it is the account's no more. */
export const changedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `email-changed:${requestId}`, words.emailChanged);

/** The link to choose a new password, for who has forgotten theirs. */
export const resetMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `reset-password:${requestId}`, words.resetPassword, `/account/reset?token=${secret}`);

/** Tells that the password was changed by `resetMail`'s link. */
export const passwordChangedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `password-changed:${requestId}`, words.passwordReset, FORGOT);

/** Tells that a password was changed by somebody who is signed in. */
export const newPasswordMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `new-password:${requestId}`, words.passwordChanged, FORGOT);

/**
 * Tells a member what has changed about how they sign in, for it may not have been them.
 *
 * @param way "Passkey (Ada's phone)", say
 */
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

/** The second link of a letter, where there is one, is for who has forgotten their password. */
function mail({ email, userId }: Addressee, key: string, letter: LetterWords, action?: string) {
  return { key, userId, recipient: email, ...letterFrom(letter, { action, second: FORGOT }) };
}
