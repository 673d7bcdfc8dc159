import * as fields from "@/words/ui/fields";

/** Wherever somebody chooses a password. */
export const field = {
  password: fields.password,
  newPassword: "New password",
  hint: "At least 8 characters.",
};

export const problem = {
  missing: "Choose a password.",
  short: "Use at least 8 characters.",
  long: "Use at most 128 characters.",
  common: "This is one of the passwords that are tried first. Choose a less common one.",
  siteName: (site: string) => `The name ${site} is easy to guess here. Choose another password.`,
  ownAddress: "Your email address is easy to guess. Choose another password.",
};

/** The page of somebody who is signed in. */
export const change = {
  title: "Your password",
  lead: "With a new one, every other device is signed out. This one stays signed in.",
  current: "Current password",
  submit: "Change password",
  setSubmit: "Set password",
  noEmail: "Your account has no email yet",
  emailFirst: "A password goes with an email: it is what you sign in with.",
  addEmail: "Add your email",
};

export const forgot = {
  title: "Forgot your password?",
  lead: "We send you a link to choose a new one.",
  email: fields.email,
  hint: "The one of your account.",
  submit: "Send the link",
  remembered: "Remembered it?",
  signIn: "Sign in",
};

/** The same for everybody, whether or not the address is known. */
export const asked = {
  title: "Check your email",
  lead: "If somebody has an account with that address, the link is on its way to it.",
  nothing: "Nothing there after a few minutes? Look in the spam folder, or",
  again: "check the address",
};

/** The page behind the link of the mail. */
export const reset = {
  title: "Choose a new password",
  lead: (email: string) => `For the account of ${email}.`,
  submit: "Change password",
  which: "Which account is yours?",
  whichHint:
    "Several were made with this address. The others lose it, and their password; what is in them stays theirs.",
  made: "Made:",
  used: "Last used:",
  holds: (belongings: string) => `In it: ${belongings}.`,
  holdsNothing: "Nothing is in it.",
  doneTitle: "Your password was changed",
  doneLead: "You are signed in with it.",
  account: "Your account",
  deadTitle: "This link does not work any more",
  dead: "A link to choose a password works once, for an hour.",
  another: "Send me another link",
};

/** What else a new password by mail does. */
export const revoked = {
  before: "What happens then",
  after: "What has happened",
  facts: [
    "The old password is worth nothing, and everybody else is signed out, on every device.",
    "Links that we sent before no longer work, and a change of the address is called off.",
    "Passkeys and other ways to sign in are removed: somebody else may have added them.",
    "Your email address is confirmed to be yours.",
  ],
  stays: "Your cart, orders and wishes stay as they are.",
};

export const refusal = {
  noCurrent: "Enter your current password.",
  wrongCurrent: "The current password is not right. Check it and try again.",
  noEmail: "Give your account an email address first: it is what you sign in with.",
  tooOften: "The password was changed too often just now. Try again in an hour.",
  changedMeanwhile: "Your account has changed since you opened this page. Sign in again.",
  deadLink: "This link does not work any more: links work once, for an hour. Ask for another one.",
  noChoice: "Choose which account is yours.",
};
