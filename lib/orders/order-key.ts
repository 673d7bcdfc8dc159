import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * What opens an order for whoever has the link of its mail: 256 bits, derived from the order's id,
 * so that nothing is kept and reading uses nothing up. docs/decisions/0016-order-links.md
 */
export const orderKey = (orderId: string) =>
  createHmac("sha256", secret()).update(orderId).digest("base64url");

/** Whether the key is exactly the order's, in the same time for every wrong one. */
export function isOrderKey(given: string, orderId: string): boolean {
  const [key, wanted] = [Buffer.from(given), Buffer.from(orderKey(orderId))];
  return key.length === wanted.length && timingSafeEqual(key, wanted);
}

// Of its own, so that nothing signed for another purpose passes here.
const secret = () => createHmac("sha256", env.AUTH_SECRET).update("order-link").digest();
