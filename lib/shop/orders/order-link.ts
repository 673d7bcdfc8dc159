import "server-only";
import type { Route } from "next";
import { isKeyedHash, keyedHash } from "@/lib/ground/keyed-hash";

const PURPOSE = "order-link";

/**
 * What opens an order for whoever has the link of its mail: 256 bits, derived from the order's id,
 * so that nothing is kept and reading uses nothing up. docs/decisions/0016-order-links.md
 */
export const orderKey = (orderId: string) => keyedHash(PURPOSE, orderId);

/** Whether the key is exactly the order's, in the same time for every wrong one. */
export const isOrderKey = (given: string, orderId: string): boolean =>
  isKeyedHash(given, PURPOSE, orderId);

/**
 * The path of an order's page, or of one below it.
 *
 * @param key given when it is opened with the key of the mailed link
 */
export function orderPath(number: string, key: string | null, below?: "withdraw"): Route {
  const path = `/orders/${number}${below ? `/${below}` : ""}`;
  return (key ? `${path}?${new URLSearchParams({ key })}` : path) as Route;
}
