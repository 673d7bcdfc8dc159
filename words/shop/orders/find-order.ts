import * as fields from "@/words/ui/fields";

export const page = {
  title: "Find your order",
  lead: "We send you the link that opens it, without an account.",
};

export const toWithdraw = {
  title: "To withdraw from a contract",
  text: "Open your order and choose “Withdraw from contract here”. The link is in its confirmation email too.",
};

/** For people whose browser cannot open the paid order any more. */
export const paid = {
  title: "Thank you",
  text: "Your order is paid. Its confirmation, with the link that opens it, is on its way to your mailbox.",
};

export const form = {
  number: "Order number",
  numberHint: "Like GL-BCDF-2345.",
  email: fields.email,
  emailHint: "The one you gave with the order.",
  find: "Find order",
  finding: "Looking",
};

export const asked = {
  title: "Check your email",
  text: "If the two belong together, the link is on its way to that address.",
  nothing: "Nothing there after a few minutes? Look in the spam folder, or",
  again: "check the number and the address",
};

export const refusal = {
  number: "Enter the number of the order, like GL-BCDF-2345.",
  tooOften: "You have asked for this too often.",
};
