import { counted } from "@/words/ground/grammar";

const ITEM = ["item", "items"] as const;

export const kind = { title: "Your cart", noun: ITEM };

export const owned = (items: number) => `${counted(items, ...ITEM)} in your cart`;

export const goToCart = "Go to your cart";

export const merged = {
  withdrawn: "It is not sold any more.",
  soldOut: "It is sold out.",
  fewer: (stock: number) => `Only ${stock} left.`,
  /** a product that does not exist any more */
  unknown: "A product",
  inBoth: "In both carts: the larger number stays.",
  aside: (items: number) =>
    `The cart of your account, ${counted(items, ...ITEM)}, is kept aside. You find it under your cart.`,
  ordered: "The cart has been ordered since. That order stays where it was placed, and only there.",
};
