import "server-only";
import type { Route } from "next";
import { isKeyedHash, keyedHash } from "@/lib/ground/keyed-hash";

const PURPOSE = "order-link";

/** 256 bits, derived from the order's id: nothing is stored. docs/decisions/0016-order-links.md */
export const orderKey = (orderId: string) => keyedHash(PURPOSE, orderId);

/** In constant time. */
export const isOrderKey = (given: string, orderId: string): boolean =>
  isKeyedHash(given, PURPOSE, orderId);

/** @param key when the mailed link opened the order */
export function orderPath(number: string, key: string | null, below?: "withdraw"): Route {
  const path = `/orders/${number}${below ? `/${below}` : ""}`;
  return (key ? `${path}?${new URLSearchParams({ key })}` : path) as Route;
}
