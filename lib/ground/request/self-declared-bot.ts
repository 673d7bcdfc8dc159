import { createIsbotFromList, list } from "isbot";

// A headless browser counts as a browser: people test their shops with it.
const declaresBot = createIsbotFromList(list.filter((pattern) => pattern !== "headless"));

export const isSelfDeclaredBot = (userAgent: string | null): boolean =>
  !userAgent?.trim() || declaresBot(userAgent);
