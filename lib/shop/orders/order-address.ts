import type { Route } from "next";

/**
 * The path of an order's page, or of one below it.
 *
 * @param key given when it is opened with the key of the mailed link
 */
export function orderPath(number: string, key: string | null, below?: "withdraw"): Route {
  const path = `/orders/${number}${below ? `/${below}` : ""}`;
  return (key ? `${path}?${new URLSearchParams({ key })}` : path) as Route;
}
