import type { Route } from "next";

/**
 * The path of an order's page, or of one below it.
 *
 * @param key given when it is opened with the key of the mailed link
 * @param query "cancel" is "late" when somebody wanted to cancel what was paid meanwhile
 */
export function orderPath(
  number: string,
  key: string | null,
  query: { cancel?: "late" } = {},
  below?: "withdraw",
): Route {
  const search = new URLSearchParams({ ...(key && { key }), ...query }).toString();
  const path = `/orders/${number}${below ? `/${below}` : ""}`;
  return (search ? `${path}?${search}` : path) as Route;
}
