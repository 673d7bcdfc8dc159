import * as fields from "@/words/ui/fields";

export const page = {
  title: "Sign in",
  heading: "Come in",
  guestTitle: "No account needed",
  guestLead: "Look around, fill a cart and order as a guest. An account can wait.",
  guestGains: [
    "No email, no password, no form.",
    "Your cart and your wishes stay on this browser.",
    "Create an account whenever you like, and keep everything.",
  ],
  order: "Ordered without an account?",
  findOrder: "Find your order",
  device: "A guest on another device?",
  enterCode: "Enter its code",
};

export const form = {
  title: "Sign in to your account",
  email: fields.email,
  password: fields.password,
  submit: "Sign in",
  forgot: "Forgot your password?",
  isNew: "New here?",
  create: "Create an account",
};

export const refusal = {
  wrong: "The email or the password is not right. Check both and try again.",
  noPassword: "Enter your password.",
  longPassword: "This password is too long. Check it and try again.",
  wrongPassword: "The password is not right. Check it and try again.",
};

/** After too many wrong passwords. */
export const tooManyTries = {
  wait: (minutes: string) => `Too many tries. Wait ${minutes}, or set a new password by email.`,
  wayOut: "Set a new password by email",
};
