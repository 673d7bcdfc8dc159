import { counted } from "@/words/ground/grammar";

const ITEM = ["item", "items"] as const;

/** The cart among other kinds of things that a person owns. */
export const kind = { title: "Your cart", noun: ITEM };

export const owned = (items: number) => `${counted(items, ...ITEM)} in your cart`;

export const goToCart = "Go to your cart";

/** What became of two carts that came together. */
export const merged = {
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
