export const notReached = "The shop could not be reached. Check your connection and try again.";

/** The page is older than the shop, which does not know its forms any more. */
export const outdated = "The shop was updated while you were here. Reload the page and try again.";
