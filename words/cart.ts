import { counted } from "@/words/grammar";

/** The way to the cart in the header; contract: it ends in the count. */
export const linkTo = (count: number) => `Cart, ${counted(count, "item")}`;

export const summary = {
  title: "Summary",
  items: (count: number) => counted(count, "item"),
  delivery: "Delivery",
  free: "Free",
  total: "Total",
  from: (price: string) => `from ${price}`,
  vat: "Prices include VAT.",
  freeFrom: (price: string, missing: string) =>
    `Free from ${price}: ${missing} more and delivery costs nothing.`,
  checkout: "Checkout",
};

/** What keeps a line from being ordered. */
export const problem = {
  withdrawn: (name: string) => `${name} is not sold any more. Remove it to check out.`,
  soldOut: (name: string) => `${name} is sold out. Remove it to check out.`,
  tooMany: (name: string, stock: number) =>
    `Only ${stock} of ${name} left. Lower the quantity to check out.`,
};

export const priceChanged = (name: string, now: string, before: string) =>
  `${name} costs ${now} now, it was ${before} when you added it.`;

/** Asked before a cart that was kept aside is forgotten. */
export const forgetting = {
  question: (count: number) => (count === 1 ? "Forget this item?" : `Forget these ${count} items?`),
  consequence: "The cart you have now stays as it is.",
  keep: "Keep it",
};
