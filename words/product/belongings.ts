import { counted } from "@/words/ground/grammar";

type Noun = readonly [one: string, many: string];

const ITEM: Noun = ["item", "items"];
const ORDER: Noun = ["order", "orders"];
const WISH: Noun = ["wish", "wishes"];

/** What somebody owns, a phrase for each kind of thing. */
export const owned = {
  cart: (items: number) => `${counted(items, ...ITEM)} in your cart`,
  orders: (count: number) => counted(count, ...ORDER),
  wishes: (count: number) => counted(count, ...WISH),
};

/** The kinds of things that come together. */
export const kinds = {
  cart: { title: "Your cart", noun: ITEM },
  orders: { title: "Your orders", noun: ORDER },
  wishes: { title: "Your wishlist", noun: WISH },
};

export const cart = {
  withdrawn: "It is not sold any more.",
  soldOut: "It is sold out.",
  fewer: (stock: number) => `Only ${stock} left.`,
  /** of a product that is in no catalogue any more */
  unknown: "A product",
  inBoth: "In both carts: the larger number stays.",
  aside: (items: number) =>
    `The cart of your account, ${counted(items, ...ITEM)}, is kept aside. You find it under your cart.`,
  ordered: "The cart has been ordered since. That order stays where it was placed, and only there.",
};

export const orders = {
  one: (number: string) => `Order ${number}`,
  staysAfterSignOut:
    "Your orders stay valid. From then on, open them with the link in the confirmation email, or find them by number and email.",
  staysAfterErasing:
    "Your orders stay in our books, without your name, address, email and phone number. " +
    "Anything that has not been sent yet can no longer reach you.",
};

export const wishes = { onBoth: "On both lists." };
