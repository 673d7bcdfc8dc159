export const use = "Use a passkey";
export const instead = "Use a passkey instead";
export const add = "Add a passkey";

/** For browsers that have no passkeys. */
export const unable = {
  noScript: "Passkeys need JavaScript, which is off here.",
  unknown: "This browser cannot use passkeys. Choose another way.",
};

export const answer = {
  cancelled: "No passkey was given: it was cancelled, or it took too long. Nothing was changed.",
  has: "This device already has a passkey of yours. You need no other one.",
  failed: "This device could not do that. Nothing was changed; choose another way.",
};

/** For a guest who stays a guest; `days` as in "30 days". */
export const guest = {
  title: "Keep a passkey",
  lead: (days: string) =>
    `It brings you back if this browser forgets you: no account, no email. It works within ${days} of your last visit; then a guest is forgotten, with or without one.`,
  keep: "Keep a passkey",
  keptTitle: "Your passkey",
  keptLead: (days: string) =>
    `Press “Use a passkey” on the sign-in page and you are this guest again, also on another device that has it. It works within ${days} of your last visit; then a guest is forgotten, with or without one.`,
  keepAnother: "Keep another passkey",
  become: "Use the passkey you have kept",
  becomeHint:
    "It opens your account from then on. If you choose a password or a provider instead, it opens nothing any more; you can add one again.",
};

export const refusal = {
  unreadable: "We could not read this passkey. Nothing was changed; try another way.",
  unchecked: "This passkey could not be checked. Nothing was changed; try again.",
  stale: "This took too long, or it was sent before. Nothing was changed; try again.",
  none: "You have no passkey any more. Make one first.",
  sessionOver: "You are not signed in any more. Sign in, then try again.",
  changedMeanwhile:
    "You seem to have signed in or out in another tab. Reload the page and try again.",
  usedMeanwhile: "This passkey was used elsewhere at the same moment. Try again.",
  retired:
    "The guest that this passkey was kept for has gone into an account. Sign in to that account instead.",
  known: "This passkey is in use here already.",
  unknown:
    "This passkey opens nothing here: it was removed, or the guest it was kept for has been forgotten. Sign in another way, or continue as a guest.",
  tooMany: "Passkeys have been asked for too often from here.",
};
