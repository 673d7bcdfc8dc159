export const section = {
  title: "Ways to sign in",
  lead: "Two are safer than one: when one gets lost, the other still lets you in.",
  only: "This is your only one. Add another, in case you lose it.",
  addTitle: "Add another",
  changePassword: "Change password",
  setPassword: "Set a password",
  connect: (provider: string) => `Connect ${provider}`,
  remove: "Remove",
  removeNamed: (way: string, label: string) => `Remove ${way}, ${label}`,
  usedToday: (label: string) => `${label}, last used today`,
  usedOn: (label: string, day: string) => `${label}, last used on ${day}`,
};

export const password = "Password";
export const passkey = "Passkey";

/** Beside the form with a password. */
export const withoutPassword = "Without a password";
export const continueWith = (provider: string) => `Continue with ${provider}`;

/** For a provider, or an account there, without a name. */
export const unnamedProvider = "another provider";
export const unnamedAccount = "An account without a name";

/** The end of a round trip to a provider, or of a change of passkeys. */
export const end = {
  added: "Added: it lets you in from now on.",
  removed: "Removed: it lets nobody in any more.",
  known: "That let you in already. Nothing was changed.",
  cancelled: "You came back without signing in. Nothing was changed.",
  failed:
    "That did not work: we got no answer that we could use. Nothing was changed; try again, or choose another way.",
  taken:
    "That belongs to another account here. Sign in to that one and remove it there to use it for this one.",
  full: "That account cannot have more ways to sign in. First remove one that is not used any more.",
  changed: "You seem to have signed in or out in another tab. Nothing else was changed; try again.",
};

export const refusal = {
  tooMany: (most: number) =>
    `You have ${most} ways to sign in already. Remove one that you do not use any more.`,
  last: "This is the only way to sign in that you have left, so it cannot be removed. Add another one first.",
  notOffered: "This shop does not offer that way to sign in any more. Choose another one.",
  noAnswer: (provider: string) => `${provider} does not answer just now. Try again soon.`,
};
