import { counted, listed } from "@/words/ground/grammar";

/** On the sign-in page of a guest who has something. */
export const hint = {
  atOnce: (things: string[]) => `You have ${listed(things)} here, and all of it comes with you.`,
  previewsFirst: (things: string[]) =>
    `You have ${listed(things)} here. Once you are signed in, you see first what would come together.`,
  lookFirst: "Look first at what comes together",
  doNotLook: "Bring it along without a look",
};

/** What both had and what comes of it; into an account, or into a guest whom this browser goes on as. */
export const summary = {
  into: {
    account: { here: "As a guest", there: "In your account" },
    guest: { here: "In this browser", there: "Kept before" },
  },
  /** the same, as heads of narrow columns */
  columns: {
    account: { here: "Guest", there: "Account" },
    guest: { here: "Here", there: "Before" },
  },
  now: "Together",
  product: "Product",
};

export const preview = {
  title: "Bring it together?",
  lead: (here: string, there: number) =>
    `As a guest you have ${here}, and your account has ${there}. Nothing is lost, whatever you choose.`,
  settled: "There is nothing for you to decide.",
  bring: "Bring it together",
  notNow: "Not now",
  canUndo: (minutes: number) => `You can undo it for ${counted(minutes, "minute")}.`,
  waitsUntil: (day: string) => `Not now? It waits on your account page until ${day}.`,
};

export const receipt = {
  title: "What came together",
  at: "Came along:",
  undo: "Undo",
  whatUndoDoes: {
    account:
      "Undo makes this browser the guest again and gives your account back what it had. Possible until",
    guest:
      "Undo gives this browser back what it had, and leaves the other guest what they had. Possible until",
  },
  none: "Nothing has come together yet",
  noneYet: "Sign in after shopping as a guest, and what came along is listed here.",
  account: "Your account",
};

/** For the guest whom an undo made one again. */
export const undone = {
  title: "You are a guest again",
  lead: {
    account:
      "You have what you had before you signed in, and your account has what it had. Whatever you changed there since stays as you left it.",
    guest:
      "This browser has what it had before, and so has the other guest. Whatever was changed there since stays as it is.",
  },
  signIn: "Sign in again",
};

export const refused = {
  undo: {
    title: "This cannot be undone any more",
    text: (minutes: number) =>
      `That is possible for ${counted(minutes, "minute")}. Everything is kept together, and nothing is lost.`,
  },
  merge: {
    title: "It could not come along just now",
    text: "Nothing is lost, and we keep trying. You can try again yourself on",
    account: "your account page",
  },
};

/** On the page that somebody comes to first. */
export const notice = {
  came: {
    account: (things: string[]) => `${listed(things)} came along from your time as a guest`,
    guest: (things: string[]) => `${listed(things)} came along from this browser`,
  },
  changed: (title: string) => `${title} has changed since you were here`,
  fewer: (names: string[]) => `There were fewer left of ${listed(names)}.`,
  see: "See what came together",
  failed: "What you had as a guest could not come along yet",
  keepTrying: "Nothing is lost, and we keep trying.",
  tryAgain: "Try again",
  hide: "Hide this",
};

/** On the account's page, what has not come along. */
export const waiting = {
  title: "From your time as a guest",
  toDecide: (things: string[], day: string) =>
    `${listed(things)}, kept for you until ${day}. Bring it into your account whenever you like.`,
  failed: (things: string[]) =>
    `${listed(things)} could not come along yet. Nothing is lost, and we keep trying.`,
  bring: "Bring it together",
  lookFirst: "Look first",
};

export const refusal = {
  noPerson: "You are not signed in any more. Sign in, and we go on from here.",
  reload: "This page is out of date. Reload it and try again.",
  notYet:
    "This could not come along just now. Nothing is lost and we keep trying; you can try again in a minute.",
  notHere: "Undo this on the device on which it came together.",
  undoGone:
    "This cannot be undone any more: the guest you were is no longer stored. Everything is kept together, and nothing is lost.",
  undoTooLate: (minutes: number) =>
    `This was more than ${counted(minutes, "minute")} ago and cannot be undone any more. Everything is kept together, and nothing is lost.`,
};
