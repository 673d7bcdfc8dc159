export const page = {
  title: "Your account",
  lead: "Who you are here, how you get in, and where you are signed in.",
  places: "Yours to look through",
  data: "Your data",
};

export const signOut = "Sign out";

export const you = {
  title: "About you",
  lead: "What we call you, and where our emails reach you.",
  name: "Name",
  changeName: "Change name",
  email: "Email",
  changeEmail: "Change email",
  addEmail: "Add your email",
  noEmail: "None yet",
  confirmed: "Confirmed",
  unconfirmed: "Not confirmed yet",
};

/** Above the heading of every page of the account. */
export const back = { member: "Back to your account", guest: "Back to what you have here" };

export const nameForm = {
  title: "Your name",
  lead: "What we call you here. Orders keep the name that they were placed with.",
  name: "Name",
  change: "Change name",
};

/** Said once, after a redirect. */
export const news = {
  ready: "Your account is ready",
  afterReady: ({ mailbox, verified }: { mailbox: string | null; verified: boolean }) => {
    if (!mailbox)
      return "All of it is yours for as long as you like. Next, add your email: it lets you back in if you lose what you sign in with.";
    if (verified) return "All of it is yours on every device, for as long as you like.";
    return `Sign in as ${mailbox} on any device and find everything there. Next, confirm your email: the link is in your mailbox.`;
  },
  name: "Your name is changed.",
  changeCancelled: "The change is called off. Your email stays as it is.",
  password: "Your password is changed. Every other device is signed out.",
  device: "That device is signed out.",
  devices: "Every other device is signed out.",
  transferred: "You carry on here as the guest of your other device.",
  sent: "The email is on its way once more.",
};

/** The account page of a guest. */
export const guest = {
  title: "You are a guest",
  until: (day: string) => `This browser remembers you until ${day}.`,
  has: "You have",
  keep: "Come back from anywhere",
  whyKeep:
    "With an email and a password, all of it stays yours on every device, for as long as you like.",
  create: "Keep it all in an account",
};

/** Before a guest signs out for good. */
export const leaving = {
  title: "Sign out?",
  forGood: "As a guest you have no password to come back with: this browser forgets you for good.",
  withPasskey: (days: string) =>
    `Your passkey brings you back as this guest, within ${days} of your last visit.`,
  lost: "You would lose",
  transferred: (device: string) =>
    `You are also signed in on ${device}. You will be signed out there as well.`,
  keep: "Keep it all in an account",
  data: "Before you go, you can",
  takeData: "take your data along",
};

export const problem = {
  noName: "Enter your name.",
  longName: "Use at most 100 characters.",
  notUnderstood: "Tick the box if you understand that this cannot be undone.",
  signInFirst: "You are not signed in. Sign in, then try again.",
};

/** For people who have not given a name. */
export const noName = "Member";

export const tooMany = "Too many accounts were made just now.";
