import * as fields from "@/words/ui/fields";

export const problem = {
  missing: "Enter your email address.",
  long: "Use at most 254 characters.",
  impossible: "Enter an email address like name@example.com.",
};

/** Also the page on which an account gets its first address. */
export const change = {
  title: "Change your email",
  addTitle: "Add your email",
  lead: (email: string) =>
    `Your email is ${email} for now. It changes once you have confirmed the new one.`,
  addLead: "We send an email to it; it is yours as soon as you have confirmed it.",
  email: fields.email,
  hint: "The new address.",
  password: fields.password,
  submit: "Change email",
  addSubmit: "Add email",
};

/** On the account, while an address waits for its confirmation. */
export const waiting = {
  changeTitle: "Your new email is not confirmed yet",
  change: (email: string) =>
    `We have sent an email to ${email}. Open the link in it; nothing changes until then.`,
  cancel: "Cancel the change",
  title: "Confirm your email",
  sent: (email: string) =>
    `We have sent an email to ${email}. Open the link in it: that keeps the address yours, and lets you back in if you forget your password.`,
  unsent: (email: string) =>
    `No link is on its way to ${email}. Have one sent: that keeps the address yours, and lets you back in if you forget your password.`,
  send: "Send the email",
  sendAgain: "Send the email again",
};

/** The page behind the link of a mail. */
export const confirm = {
  title: "Confirm your email",
  own: "The address of your account:",
  ownChange: "The new address of your account:",
  others: "An account here wants to use this address:",
  password: fields.password,
  whyPassword:
    "You are not signed in to this account here. Enter its password, so that nobody can confirm an account that a stranger made with your address.",
  whySignIn:
    "Sign in to this account first, so that nobody can confirm an account that a stranger made with your address.",
  submit: "Confirm email",
  signIn: "Sign in",
  account: "Your account",
  notYours: "You made no account here? Ignore the email, and the account never gets your address.",
  takeBack: "Or make the address yours, and sign out whoever used it before:",
  choosePassword: "choose a password by email",
};

export const confirmed = {
  title: "Your email is confirmed",
  lead: "The address is yours: nobody else can use it here, and you can get back in by email if you forget your password.",
  takenTitle: "You have another account with this email",
  taken:
    "Its address was confirmed before, and an address belongs to one account only. Sign in to that one; nothing of this one is lost.",
  deadTitle: "This link does not work any more",
  dead: "Links to confirm an address work once, for 24 hours. Your account says whether it is confirmed, and sends the email again.",
};

export const refusal = {
  dead: "This link does not work any more: links work once, for 24 hours. Sign in and have another one sent to you.",
  signIn: "Sign in to the account first, then open the link again.",
  same: "This is your address already. Enter another one.",
  nothingWaits:
    "There is no new address left to confirm. Reload the page to see which one you have.",
  confirmedAlready: "Your email address is confirmed already. There is nothing more to do.",
  changedMeanwhile:
    "Your account has changed since you opened this page. Sign in again, then try once more.",
  tooManyMails: "We have sent too many of these emails.",
};
