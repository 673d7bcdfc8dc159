import type { Route } from "next";

/**
 * The path of an order's page, or of one below it.
 *
 * @param key given when it is opened with the key of the mailed link
 * @param below "withdraw", say
 */
export function orderPath(number: string, key: string | null, below?: "withdraw"): Route {
  const path = `/orders/${number}${below ? `/${below}` : ""}`;
  return (key ? `${path}?key=${key}` : path) as Route;
}

/** The key in a page's query, as anybody may have written it. */
export const keyIn = ({ key }: { key?: string | string[] }) =>
  typeof key === "string" ? key : null;
