import { counted } from "@/words/ground/grammar";
import * as fields from "@/words/ui/fields";

export const title = "Checkout";

export const declined = {
  title: "The payment was declined",
  text: "Nothing was charged. Your cart is back as it was, so you can try again.",
};

export const account = { question: "Been here before?", link: "Use your account" };

export const contact = {
  title: "Contact",
  email: fields.email,
  emailHint: "For the order confirmation.",
  phone: "Phone (optional)",
  phoneHint: "Only so that the parcel service can reach you.",
};

export const address = {
  title: "Delivery",
  fullName: fields.fullName,
  address: "Address",
  postalCode: "Postal code",
  city: "City",
  country: "Country",
};

export const option = { title: "Delivery option", unknown: "Choose how the parcel travels." };

export const summary = {
  title: "Your order",
  /** above the form on phones */
  short: (pieces: number) => `Your order, ${counted(pieces, "item")}`,
  change: "Change",
  changed: "Something has changed",
  placeOrder: "Place order",
  placing: "Placing",
  payNext: "You pay on the next page.",
  returns: "You have 14 days after it arrives to change your mind.",
};

/** Read out when another country or delivery is chosen. */
export const costsNow = (costs: { delivery: string; total: string; vat: string }) =>
  `Delivery ${costs.delivery}, total ${costs.total}, including ${costs.vat} VAT.`;

export const refusal = {
  noGuests: "Guests cannot order here. Create your account to order; your cart comes along.",
  cartChanged: "Your cart has changed. Check it and place the order again.",
  cartEmpty: "Your cart is empty. Add something to it first.",
  notAsShown:
    "Something has changed since you saw your order. Look at it, and press Place order if you agree.",
};

export const changes = {
  withdrawn: (name: string) => `${name} is not sold any more.`,
  soldOut: (name: string) => `${name} sold out.`,
  added: (name: string) => `${name} was added to your cart in another tab or on another device.`,
  removed: (count: number) =>
    `${counted(count, "item")} ${count === 1 ? "was" : "were"} removed from your cart in another tab or on another device.`,
  price: (name: string, now: string, before: string) => `${name} costs ${now} now, not ${before}.`,
  tooFew: (name: string, left: number, wanted: number) =>
    `Only ${left} of ${name} left, not ${wanted}.`,
  quantity: (name: string, now: number, before: number) =>
    `${name}: your cart has ${now} now, not ${before}.`,
  total: (total: string) => `The total is ${total} now.`,
};
