import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/ground/settings/env";

/**
 * What only this shop can make of a value: 256 bits, as base64url. Each purpose has a secret of its
 * own, so that nothing made for one passes for another.
 */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac("sha256", secretFor(purpose)).update(value).digest("base64url");

/** Whether that is exactly what `keyedHash` makes, in the same time for every wrong one. */
export function isKeyedHash(given: string, purpose: string, value: string): boolean {
  const [hash, wanted] = [Buffer.from(given), Buffer.from(keyedHash(purpose, value))];
  return hash.length === wanted.length && timingSafeEqual(hash, wanted);
}

const secretFor = (purpose: string) =>
  createHmac("sha256", env.AUTH_SECRET).update(purpose).digest();
