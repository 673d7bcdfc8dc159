import * as fields from "@/words/ui/fields";

/** A shop that pays for returns says so here. */
export const returnParcel = "If the parcel reaches you, or has, send it back within 14 days.";

export const afterwards = `We pay back all that you paid, delivery included, the way you paid it. ${returnParcel}`;

/** The statement that the law asks for. */
export const statement = (number: string, day: string) =>
  `I hereby give notice that I withdraw from my contract of sale of the goods of order ${number}, placed on ${day}.`;

/** The button has the words of Directive 2011/83/EU, article 11a. */
export const offer = {
  title: "Changed your mind?",
  until: (day: string) => `You can withdraw until ${day}, without giving a reason.`,
  link: "Withdraw from contract here",
};

export const form = {
  title: "Withdraw from contract",
  lead: (day: string) => `You can do so until ${day}, without giving a reason.`,
  statement: "1. Your statement",
  fullName: fields.fullName,
  email: fields.email,
  emailHint: "The acknowledgement goes there.",
  confirmation: "2. Confirm",
  acknowledged: "An acknowledgement with the date and time goes to your email at once.",
  confirm: "Confirm withdrawal",
  confirming: "Sending",
  keep: "Keep the order",
};

export const done = {
  title: "You have withdrawn",
  lead: (time: string) => `Your withdrawal reached us on ${time} UTC.`,
  refunded: (total: string) => `We have sent ${total} back the way it was paid.`,
  refundDue: (total: string) => `${total} is on its way back to you.`,
  acknowledged: "The acknowledgement is on its way to your mailbox.",
  seeOrder: "See the order",
};

export const impossible = {
  over: (number: string) =>
    `The time to withdraw from order ${number} is over: it was 14 days from the day the goods came. If something is broken or not as described, your other rights stay.`,
  unpaid: (number: string) =>
    `Order ${number} is not paid, so there is nothing to withdraw from. You can cancel it on its page.`,
  ended: (number: string) => `Order ${number} is closed, so there is nothing to withdraw from.`,
};

export const refusal = {
  impossible: "You cannot withdraw from this order, or not any more. Reload the page to see why.",
};
