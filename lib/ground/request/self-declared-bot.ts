import { createIsbotFromList, list } from "isbot";

// A browser without a window is a browser: people test their shops with it.
const declaresBot = createIsbotFromList(list.filter((pattern) => pattern !== "headless"));

/** Whether a request says of itself that no person sent it: a crawler, a program, or nobody at all. */
export const isSelfDeclaredBot = (userAgent: string | null): boolean =>
  !userAgent?.trim() || declaresBot(userAgent);
