import "server-only";
import { keyedHash } from "@/lib/ground/keyed-hash";

/**
 * What an order that is offered to a member is called on the page. It opens nothing, means nothing in
 * anybody else's hands, and, unlike the order's id, does not tell when it was placed.
 */
export const claimHandle = (viewerId: string, orderId: string) =>
  keyedHash("order-claim", `${viewerId}:${orderId}`);
