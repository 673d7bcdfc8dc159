// Apart from wishlist.ts: every product's page and the cart have the button, and bring these words only.

export const button = {
  add: "Add to wishlist",
  takeOff: "Take off wishlist",
};

export const seeList = "See your wishlist";

/** Its words are not the banner's, so that each link of a page has a name of its own. */
export const keepMore = "Keep more with an account";
