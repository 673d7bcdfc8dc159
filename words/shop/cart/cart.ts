import { counted } from "@/words/ground/grammar";
import { options } from "@/words/shop/prices/prices";
import { browse } from "@/words/ui/ui";

/** Contract: it ends in the count. */
export const linkTo = (count: number) => `Cart, ${counted(count, "item")}`;
export const link = "Cart";

export const page = {
  title: "Cart",
  heading: "Your cart",
  /** for screen readers */
  contents: (count: number) => counted(count, "item"),
};

export const empty = {
  title: "Your cart is empty",
  text: "Add something you like and it waits for you here.",
  browse,
  suggestions: "A few things to start with",
};

export const waiting = {
  title: (number: string) => `Order ${number} is waiting for payment`,
  text: "What was in your cart is held for it.",
  pay: "Continue to payment",
};

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
  leftOut: (names: string) => `Not in the total, because it cannot be ordered: ${names}.`,
  checkout: "Checkout",
};

export const line = {
  each: (price: string) => `${price} each`,
  remove: "Remove",
  update: "Update",
  undo: "Undo",
};

export const problem = {
  withdrawn: (name: string) => `${name} is not sold any more. Remove it to check out.`,
  soldOut: (name: string) => `${name} is sold out. Remove it to check out.`,
  tooMany: (name: string, stock: number) =>
    `Only ${stock} of ${name} left. Lower the quantity to check out.`,
};

export const priceChanged = (name: string, now: string, before: string) =>
  `${name} costs ${now} now, it was ${before} when you added it.`;

export const discarding = {
  question: (count: number) =>
    count === 1 ? "Discard this item?" : `Discard these ${count} items?`,
  consequence: "The cart you have now stays as it is.",
  keep: "Keep it",
};

export const add = {
  button: "Add to cart",
  arrives: `Arrives in ${options.standard.takes}.`,
  goToCart: "Go to cart",
  soldOut: "Sold out. It may come back; there is no date yet.",
};

export const done = {
  added: (name: string) => `${name} is in your cart.`,
  isFull: (most: number) => `${most} of one kind is the most a cart can hold.`,
  addedLast: "There is only 1 left, and it is in your cart.",
  addedAll: (left: number) => `There are only ${left} left, and all are in your cart.`,
  lowered: (left: number) => `Only ${left} left. Your cart has ${left} now.`,
  removed: (name: string) => `${name} is removed.`,
};

export const refusal = {
  quantity: (most: number) => `Choose a quantity from 1 to ${most}.`,
  unknownProduct: "This product is not in the shop. Go back to the shop and choose another.",
  withdrawn: (name: string) => `${name} is not sold any more. Choose something else.`,
  soldOut: (name: string) => `${name} is sold out. Choose something else.`,
  lineGone: "This item is not in your cart any more. Reload the page to see what is.",
  cannotChange: "This item is sold out or not in your cart any more. Reload the page to see which.",
  signedInElsewhere: "You have signed in somewhere else since. Reload the page and add it again.",
  empty: "Your cart is empty. Add something to it first.",
};

/** A cart of the account that made room for another one at the checkout. */
export const setAside = {
  title: (count: number) => `You have another cart kept aside: ${counted(count, "item")}`,
  pieces: (count: number) => `× ${count}`,
  bringBack: "Bring it back",
  discard: "Discard it",
  isBack: "Your other cart is back",
  isBackWithFewer: "Of some things, fewer are left than you had.",
  isDiscarded: "The other cart is discarded.",
  gone: "This cart is not kept aside any more. Reload the page to see what is in your cart.",
  unknown: "This page is out of date. Reload it and try again.",
};
