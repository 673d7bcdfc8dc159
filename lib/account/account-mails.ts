import { env } from "@/lib/env";
import { type LetterContent, type LetterLink, letter } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";

/** Whom a mail goes to, and whose it is. Its words hold nothing that somebody typed. */
export interface Addressee {
  email: string;
  /** null while it is not sure that the mailbox is theirs */
  userId: string | null;
}

/** Asks the mailbox's owner to confirm that the new account is theirs. */
export const confirmMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `confirm-email:${requestId}`, NEW_ACCOUNT, {
    title: "Confirm your email",
    paragraphs: [
      "Somebody, we think you, made an account with this address. It works already; confirm that the address is yours, and nobody else can use it.",
    ],
    action: { label: "Confirm email", url: at(`/account/confirm?token=${secret}`) },
    closing: [ONE_DAY, `${NOT_YOU} The account stays without your address.`],
  });

/**
 * Instead of `confirmMail`, to who has an account already. The subject is the same, since whoever made
 * the account can read it in their data.
 */
export const haveAccountMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `confirm-email:${requestId}`, NEW_ACCOUNT, {
    title: "You have an account already",
    paragraphs: [
      "Somebody, maybe you, made another account with this address. It cannot have the address, which is confirmed to be your own account's.",
      "If it was you, sign in to the account that you have: what is in your cart comes with you.",
    ],
    action: SIGN_IN,
    second: FORGOT,
    closing: [NOT_YOU],
  });

/** Asks the mailbox's owner to confirm that an account is to have this address from now on. */
export const changeMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `change-email:${requestId}`, NEW_ADDRESS, {
    title: "Confirm your new email",
    paragraphs: [
      "Somebody, we think you, wants to use this address for their account. Nothing changes before you confirm it.",
    ],
    action: { label: "Confirm email", url: at(`/account/confirm?token=${secret}`) },
    closing: [ONE_DAY, NOT_YOU],
  });

/** Instead of `changeMail`, to who has an account already; with the same subject. */
export const changeRefusedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-email:${requestId}`, NEW_ADDRESS, {
    title: "You have an account already",
    paragraphs: [
      "Somebody, maybe you, wants to use this address for another account. That cannot be: it is confirmed to be your own account's.",
    ],
    action: SIGN_IN,
    second: FORGOT,
    closing: [NOT_YOU],
  });

/** Tells the old address that another one was asked for. */
export const changeAskedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `change-asked:${requestId}`, "Your email address is to change", {
    title: "Your email address is to change",
    paragraphs: [
      "Somebody who is signed in to your account asked to use another email address for it. Nothing changes before that address is confirmed.",
      "If it was not you, choose a new password now: that calls it off and signs everybody out.",
    ],
    action: { label: "Choose a new password", url: at("/account/forgot") },
    closing: ["If it was you, there is nothing to do here."],
  });

/** Tells the old address that it is the account's no more. */
export const changedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `email-changed:${requestId}`, "Your email address was changed", {
    title: "Your email address was changed",
    paragraphs: [
      "Your account has another email address now, which was confirmed. This is the last mail about it to this one.",
      "If it was not you, write to us at once.",
    ],
  });

/** The link to choose a new password, for who has forgotten theirs. */
export const resetMail = (to: Addressee, requestId: string, secret: string): Mail =>
  mail(to, `reset-password:${requestId}`, "Choose a new password", {
    title: "Choose a new password",
    paragraphs: ["Somebody, we think you, has forgotten the password of the account here."],
    action: { label: "Choose a new password", url: at(`/account/reset?token=${secret}`) },
    closing: ["The link works once, for an hour.", `${NOT_YOU} Nothing has changed.`],
  });

/** Tells that the password was changed by `resetMail`'s link. */
export const passwordChangedMail = (to: Addressee, requestId: string): Mail =>
  mail(to, `password-changed:${requestId}`, "Your password was changed", {
    title: "Your password was changed",
    paragraphs: [
      "A new password was chosen with a link that we had sent to this address. Everybody was signed out, and every other way to sign in was removed.",
      "If it was not you, somebody else reads your mail: secure your mailbox first, then choose a new password.",
    ],
    action: { label: "Choose a new password", url: at("/account/forgot") },
  });

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

const NEW_ACCOUNT = "Your new account";
const NEW_ADDRESS = "Your new email address";
const ONE_DAY = "The link works once, for 24 hours.";
const NOT_YOU = "If it was not you, there is nothing to do: this mail went to nobody else.";

const at = (path: string) => `${env.APP_URL}${path}`;

const SIGN_IN: LetterLink = { label: "Sign in", url: at("/sign-in") };
const FORGOT: LetterLink = { label: "Forgot your password?", url: at("/account/forgot") };

function mail({ email, userId }: Addressee, key: string, subject: string, content: LetterContent) {
  return { key, userId, recipient: email, subject, ...letter(content) };
}
