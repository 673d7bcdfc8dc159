import { counted } from "@/words/ground/grammar";
import { browse } from "@/words/ui/ui";

export const page = {
  title: "Wishlist",
  heading: "Your wishlist",
  lead: "What you like, kept for another day.",
  /** what is on it, for those who do not see it */
  contents: (count: number) => counted(count, "wish", "wishes"),
};

export const empty = {
  title: "Nothing on your list yet",
  text: "What you wish for is kept here, and stays yours when you create an account.",
  browse,
};

export const suggestions = "Something to wish for";

/** What a visitor finds in place of a list. */
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

/** What a change came to. */
export const done = {
  added: (name: string) => `${name} is on your wishlist.`,
  removed: (name: string) => `${name} is off your wishlist.`,
  /** of something that was off it already */
  removedAlready: "It is off your wishlist.",
};

/** Why a wish was refused, and what to do. */
export const refusal = {
  unknownProduct: "This product is not in the shop. Go back to the shop and choose another.",
  withdrawn: (name: string) => `${notSold(name)} Choose something else.`,
  signedInElsewhere: "You have signed in somewhere else since. Reload the page and add it again.",
  none: "Guests cannot keep wishes. Create your account to keep them.",
  limit: (most: number) =>
    `Guests can keep ${counted(most, "wish", "wishes")}. Create your account to keep more.`,
};
