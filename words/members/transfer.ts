import { counted } from "@/words/ground/grammar";

const ELSEWHERE = "Carry on elsewhere";

export const card = {
  title: "On another device, too",
  lead: "Take your cart and your orders to your phone or your computer, no account needed.",
  go: ELSEWHERE,
};

/** The device that shows the code. */
export const page = {
  title: ELSEWHERE,
  lead: "Your cart, your orders and everything else, on your phone or your computer too. You stay signed in here.",
};

export const code = {
  explained: (minutes: number) =>
    `You get a code, in letters and as a picture for the camera. It works once, within ${counted(minutes, "minute")}.`,
  show: "Show a code",
  showAnother: "Show another code",
  pointAt: "Point the camera of the other device at the picture, or type the code there on",
  picture: "QR picture that opens the shop with this code",
  label: "The code",
  goodUntil: "Works once, until",
  keepIt: "Show it to nobody else: whoever has it gets everything you have here.",
  used: (device: string) => `You are now signed in on ${device}`,
  bothStay: "You stay signed in here as well. Whatever you do on one shows on the other.",
  over: "That code no longer works.",
};

/** The device on which the code is typed. */
export const here = {
  title: "Carry on here",
  lead: "With the code from your other device you are the same guest on both: one cart, one list of orders.",
  field: "Code",
  hint: "Like BCDF-2345-GHJK. Use only a code from a device of your own.",
  go: "Carry on here",
  where: `No code yet? On the other device, open “What you have”, then “${ELSEWHERE}”.`,
  isMember: "You are signed in to your account here, and codes are for guests. To use one,",
  signOutFirst: "sign out first",
  comesAlong: "What you have here comes along",
  seenThere:
    "Whoever uses the other device sees it too, the addresses of your orders included. Go on only with a code from a device of your own.",
};

/** On every page of a guest who has gone on elsewhere. */
export const notice = {
  label: "Your other device",
  since: (device: string) => `Also signed in on ${device} since`,
  notYou:
    "Not you? Sign out everywhere else. That also ends any passkey that was kept for this guest.",
  wasMe: "That was me",
  signOut: "Sign out everywhere else",
};

export const refusal = {
  /** one sentence for every code that opens nothing, so that none can be told from another */
  wrongCode:
    "This code is not right, or no longer works. Show a new one on your other device and type that.",
  sameBrowser:
    "This browser has all of it already. Type the code on the device where you want to carry on.",
  noGuestAnyMore:
    "The guest who showed this code has an account by now. Sign in to it here instead.",
  membersStay:
    "You are signed in to your account here, and codes are for guests. Sign out first to use one.",
  tooMany: "Too many codes have been tried here.",
};
