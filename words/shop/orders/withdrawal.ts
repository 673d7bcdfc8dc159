import * as fields from "@/words/ui/fields";

/** What the buyer has to do then; a shop that pays for returns says so here. */
export const returnParcel = "If the parcel reaches you, or has, send it back within 14 days.";

/** What follows, on the page and in the mail. */
export const afterwards = `We pay back all that you paid, delivery included, the way you paid it. ${returnParcel}`;

/** The statement that the law asks for, as the page shows it and the acknowledgement repeats it. */
export const statement = (number: string, day: string) =>
  `I hereby give notice that I withdraw from my contract of sale of the goods of order ${number}, placed on ${day}.`;

/** On the order's page: the words of the button are those of Directive 2011/83/EU, article 11a. */
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

/** Why there is nothing to withdraw from, or not any more. */
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
