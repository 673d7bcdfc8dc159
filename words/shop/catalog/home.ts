import { counted } from "@/words/ground/grammar";

export const hero = {
  title: "Things you will use every day",
  guestsFirst: "No account needed: you are a guest first.",
  membersOnly: "Well made, for a calm home.",
  action: "See what we have",
};

export const reasons = {
  title: "Good to know",
  guest: {
    title: "A guest first",
    text: "Shop, order and pay without an account. Create one later and everything you have comes along.",
  },
  member: {
    title: "Kept for you",
    text: "Your cart, wishlist and orders are there wherever you sign in.",
  },
  delivery: {
    title: (freeFrom: string) => `Free delivery from ${freeFrom}`,
    text: (price: string, takes: string) => `Below that it costs ${price}. It takes ${takes}.`,
  },
  returns: {
    title: (days: number) => `${days} days to change your mind`,
    text: "Withdraw from an order on its own page. You need not give a reason.",
  },
};

export const listing = {
  title: "All products",
  found: (count: number) => counted(count, "product"),
  results: (search: string) => `Results for “${search}”`,
  searchTitle: (search: string) => `Search for “${search}”`,
};

export const nothingFound = {
  title: "Nothing found",
  text: "Try a shorter word or another one, or look through the categories.",
  action: "See everything",
};
