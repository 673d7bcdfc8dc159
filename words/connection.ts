/** What a form says when its request got no answer. */
export const notReached = "The shop could not be reached. Check your connection and press again.";

/** The page is older than the shop, which does not know its forms any more. */
export const outdated =
  "The shop was renewed while you were here. Reload the page and press again.";
