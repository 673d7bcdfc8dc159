import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * What an order that is offered to a member is called on the page. It opens nothing, means nothing in
 * anybody else's hands, and, unlike the order's id, does not tell when it was placed.
 */
export const claimHandle = (viewerId: string, orderId: string) =>
  createHmac("sha256", secret()).update(`${viewerId}:${orderId}`).digest("base64url");

// Of its own, so that nothing signed for another purpose passes here.
const secret = () => createHmac("sha256", env.AUTH_SECRET).update("order-claim").digest();
