import {
  choosePassword,
  confirmEmail as confirm,
  forgotPassword,
  notYou,
  reason,
  signIn,
  wasYou,
  worksOnce,
} from "@/words/mail/letters";

export const confirmEmail = {
  subject: "Your new account",
  preheader: "One press, and nobody else can use your address.",
  title: "Confirm your email",
  paragraphs: [
    "Somebody, probably you, made an account with this address. It works already. Confirm that the address is yours, and nobody else can use it.",
  ],
  action: confirm,
  closing: [worksOnce.day, notYou("The account stays without your address.")],
  reason: reason.asked,
};

/** Its subject is that of `confirmEmail`. */
export const haveAccount = {
  subject: confirmEmail.subject,
  preheader: "Sign in to the account that you have.",
  title: "You have an account already",
  paragraphs: [
    "Somebody, maybe you, made another account with this address. It cannot have the address: that belongs to the account you confirmed it for.",
    "If it was you, sign in to the account that you have. What is in your cart comes with you.",
  ],
  action: signIn,
  second: forgotPassword,
  closing: [notYou()],
  reason: reason.account,
};

export const changeEmail = {
  subject: "Your new email address",
  preheader: "Nothing changes before you confirm it.",
  title: "Confirm your new email",
  paragraphs: [
    "Somebody, probably you, wants to use this address for their account. Nothing changes before you confirm it.",
  ],
  action: confirm,
  closing: [worksOnce.day, notYou("Their account keeps the address it has.")],
  reason: reason.asked,
};

/** Its subject is that of `changeEmail`. */
export const changeRefused = {
  subject: changeEmail.subject,
  preheader: "Your address stays with your own account.",
  title: "You have an account already",
  paragraphs: [
    "Somebody, maybe you, wants to use this address for another account. That cannot be: it stays with your own account, which you confirmed it for.",
  ],
  action: signIn,
  second: forgotPassword,
  closing: [notYou()],
  reason: reason.account,
};

export const changeAsked = {
  subject: "A new email address was asked for",
  preheader: "If you did not ask for it, choose a new password now.",
  title: "A new email address was asked for",
  paragraphs: [
    "Somebody who is signed in to your account asked to use another email address for it. Nothing changes before that address is confirmed.",
    "If it was not you, choose a new password now: that calls it off and signs everybody out.",
  ],
  action: choosePassword,
  closing: [wasYou],
  reason: reason.account,
};

export const emailChanged = {
  subject: "Your email address was changed",
  preheader: "From now on we write to the new one.",
  title: "Your email address was changed",
  paragraphs: [
    "Your account has another email address now, which was confirmed. From now on we write to the new one; this is the last email about your account to this one.",
    "If it was not you, reply to this email at once.",
  ],
  closing: [wasYou],
  reason: reason.former,
};

export const resetPassword = {
  subject: "Choose a new password",
  preheader: "The link works for an hour.",
  title: "Choose a new password",
  paragraphs: [
    "Somebody, probably you, has forgotten the password of the account with this address.",
  ],
  action: choosePassword,
  closing: [worksOnce.hour, notYou("Your password stays as it is.")],
  reason: reason.account,
};

/** By the link of `resetPassword`. */
export const passwordReset = {
  subject: "Your password was changed",
  preheader: "If it was not you, secure your mailbox first.",
  title: "Your password was changed",
  paragraphs: [
    "A new password was chosen with a link that we had sent to this address. Everybody was signed out, and every other way to sign in was removed.",
    "If it was not you, somebody else reads your email: secure your mailbox first, then choose a new password.",
  ],
  action: choosePassword,
  closing: [wasYou],
  reason: reason.account,
};

/** By somebody who was signed in. */
export const passwordChanged = {
  subject: "Your password was changed",
  preheader: "If it was not you, choose a new one now.",
  title: "Your password was changed",
  paragraphs: [
    "Your account has a new password, and every other device was signed out.",
    "If it was not you, choose a new password now: that signs everybody out.",
  ],
  action: choosePassword,
  closing: [wasYou],
  reason: reason.account,
};

const notYourWay =
  "If it was not you, somebody else is in your account: sign in, remove what is not yours and choose a new password.";

/** @param way "Passkey (Ada's phone)", say */
export const wayAdded = (way: string) => ({
  subject: "A new way to sign in",
  preheader: "If it was not you, look at your account now.",
  title: "A new way to sign in",
  paragraphs: [`${way} can now be used to sign in to your account.`, notYourWay],
  action: "See your account",
  closing: [wasYou],
  reason: reason.account,
});

/** @param way as for `wayAdded` */
export const wayRemoved = (way: string) => ({
  ...wayAdded(way),
  subject: "A way to sign in was removed",
  title: "A way to sign in was removed",
  paragraphs: [`${way} can no longer be used to sign in to your account.`, notYourWay],
});

export const nameOfWay = (kind: string, label: string) => `${kind} (${label})`;
