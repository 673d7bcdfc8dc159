import { counted } from "@/words/ground/grammar";
import { browse } from "@/words/ui/ui";

export const page = {
  title: "Wishlist",
  heading: "Your wishlist",
  lead: "What you like, kept for another day.",
  /** for screen readers */
  contents: (count: number) => counted(count, "wish", "wishes"),
};

export const empty = {
  title: "Nothing on your list yet",
  text: "What you wish for is kept here, and stays yours when you create an account.",
  browse,
};

export const suggestions = "Something to wish for";

export const tryIt = {
  title: "Try it first",
  text: "The list is yours at once, as a guest. Create an account later and everything stays.",
};

export const membersOnly = {
  title: "A list needs an account",
  text: "With one, what you wish for is kept for you.",
  signIn: "Use your account",
};

export const remove = "Remove";

export const notSold = (name: string) => `${name} is not sold any more.`;

export const done = {
  added: (name: string) => `${name} is on your wishlist.`,
  removed: (name: string) => `${name} is off your wishlist.`,
  /** when it was not on the list any more */
  removedAlready: "It is off your wishlist.",
};

export const refusal = {
  unknownProduct: "This product is not in the shop. Go back to the shop and choose another.",
  withdrawn: (name: string) => `${notSold(name)} Choose something else.`,
  signedInElsewhere: "You have signed in somewhere else since. Reload the page and add it again.",
  none: "Guests cannot keep wishes. Create your account to keep them.",
  limit: (most: number) =>
    `Guests can keep ${counted(most, "wish", "wishes")}. Create your account to keep more.`,
};
