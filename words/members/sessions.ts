export const section = {
  title: "Where you are signed in",
  lead: "A device that you do not know? End its session, then change your password.",
  thisDevice: "This device",
  inUse: "In use now",
  lastUsed: "Last used:",
  signedIn: "Signed in since",
  end: "End session",
  endNamed: (device: string) => `End session on ${device}`,
  endOthers: "Sign out everywhere else",
};

export const refusal = {
  unreadable: "This page is out of date. Reload it and try again.",
  changedMeanwhile: "Your account has changed since you opened this page. Reload it and try again.",
};
