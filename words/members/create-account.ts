import * as fields from "@/words/ui/fields";

export const page = {
  title: "Create your account",
  guest: "You stay who you are here: nothing is moved, nothing gets lost.",
  visitor: "An email and a password, and what is yours is yours on every device.",
  before: "Been here before?",
  use: "Use your account",
};

export const kept = { title: "You keep" };

export const why = {
  title: "What an account gives you",
  anywhere: "Sign in on any device and find everything there.",
  noEnd: (day: string) => `No end date: as a guest, this browser remembers you only until ${day}.`,
  waits: "Your cart and your wishes wait for you, however long it takes.",
  orders: "All your orders in one list, including those you placed as a guest.",
};

export const form = {
  email: fields.email,
  submit: "Create account",
  next: "It works at once. We send you an email to confirm the address; there is no hurry with it.",
};
