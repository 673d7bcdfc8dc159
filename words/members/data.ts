import * as fields from "@/words/ui/fields";
import { browse } from "@/words/ui/ui";

export const page = {
  title: "Your data",
  lead: "See what we hold, take it with you, or have it erased.",
};

export const held = {
  title: "What we hold",
  guest: "An entry that says you came as a guest, and when",
  name: (name: string) => `Your name, ${name}`,
  email: (email: string) => `Your email address, ${email}`,
  noEmail: "No email address",
  alsoInFile:
    "The file also says when and on which devices you signed in. It is JSON: plain text that people and programs can read.",
  download: "Download my data",
  signInFirst: "Sign in to download your data.",
};

export const erase = {
  title: "Erase everything",
  atOnce: "Deleted at once, for good, and you are signed out everywhere:",
  guest: "Your entry as a guest",
  account: "Your account, and every way to sign in to it",
  stays: "What stays",
  takeAlongFirst: "You may want to download your data first.",
  understood: "I understand that this cannot be undone",
  password: fields.password,
  go: "Erase my data",
};

export const erased = {
  title: "Your data was erased",
  lead: "You are signed out, and this browser no longer knows you. Whatever you do here next, you do as somebody new.",
  thanks: "Thank you for being our guest.",
  browse,
};

export const refusal = {
  gone: "Your data has been erased already, or your account has changed since you opened this page. Reload it to see which.",
};
