/** The region's name and the link are contract. */
export const banner = {
  label: "Guest status",
  title: "You are a guest.",
  kept: "Your cart and wishlist are remembered on this browser.",
  keptUntil: (day: string) => `Your cart and wishlist are remembered on this browser until ${day}.`,
  onlyUntil: (day: string) =>
    `Your cart and wishlist are remembered only until ${day}. With an account they stay.`,
  short: "Guest",
  shortUntil: (day: string) => `Guest until ${day}`,
  createAccount: "Create your account",
  belongings: "What you have",
  signOut: "Sign out",
  more: "About being a guest",
};

export const continueAsGuest = "Continue as Guest";

export const guestOrMember = {
  guest: {
    title: "No account needed",
    text: "Shop, order and pay as a guest. You can create an account later and keep everything.",
    signIn: "I have an account",
  },
  member: {
    title: "An account is needed here",
    text: "It takes an email and a password, and your cart comes along.",
    signIn: "Use your account",
    create: "Make a new one",
  },
};

export const sessionEnd = {
  expired: {
    title: "Your last visit has ended",
    text: "It was a while ago. Go on as you like, or sign in if you have an account.",
  },
  gone: {
    title: "We start afresh",
    text: "Your earlier visit as a guest is not stored any more. If you placed an order, find it by its number and email.",
  },
  superseded: {
    title: "You are signed out here",
    text: "You signed in or out, or changed something about your account, in another place. Sign in to go on, or look around as you like.",
  },
  read: "Hide this",
};

export const refusals = {
  GUESTS_DISABLED: "This shop does not take guests. Sign in or create an account.",
  COLLECTION_UNKNOWN: "There is no such kind of account here. Go back to the shop and try again.",
  COLLECTION_CLOSED: "Guests cannot use this kind of account. Sign in or create an account.",
  ALREADY_MEMBER: "You are signed in already. Reload the page to go on.",
  RATE_LIMITED: "Too many guests came at once, so we cannot take another one now.",
  EMAIL_CONFLICT: "We could not make a guest for you just now. Try again.",
  NOT_A_GUEST:
    "Only a guest can do this, and you are not one any more. Reload the page to see who you are here.",
  UNAVAILABLE: "The shop cannot be reached just now. Nothing was changed; try again in a minute.",
};

export const tryAgainOrSignIn = (wait: string) => `Try again in ${wait}, or sign in.`;
