import { SITE_NAME } from "@/words/ground/site-name";

/** Also for what is not the viewer's. */
export const notFound = {
  tabTitle: "Not found",
  title: "There is nothing here",
  text: "The address may be mistyped, or what was here is gone or belongs to somebody else.",
  findOrder: "Find an order",
};

export const fault = {
  tabTitle: `Something went wrong · ${SITE_NAME}`,
  title: "Something went wrong",
  text: "It is our fault, not yours. Nothing you have is lost. Try again in a moment.",
  again: "Try again",
};

/** When the whole page cannot be made. */
export const outage = {
  tabTitle: `The shop is not reachable · ${SITE_NAME}`,
  title: "The shop is not reachable",
  text: "It is our fault, not yours. Nothing you have is lost: your cart and your orders are still there. Try again in a minute.",
};
