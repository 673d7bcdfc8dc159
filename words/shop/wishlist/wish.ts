// Apart from wishlist.ts: product pages and the cart load these words only.

export const button = {
  add: "Add to wishlist",
  takeOff: "Take off wishlist",
};

export const seeList = "See your wishlist";

/** It differs from the banner's words, so that each link of a page has its own name. */
export const keepMore = "Keep more with an account";
