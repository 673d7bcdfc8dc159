import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/ground/settings/env";

/** 256 bits, as base64url. Each purpose has its own secret, so no hash passes for another. */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac("sha256", secretFor(purpose)).update(value).digest("base64url");

/** In the same time for every wrong one. */
export function isKeyedHash(given: string, purpose: string, value: string): boolean {
  const [hash, wanted] = [Buffer.from(given), Buffer.from(keyedHash(purpose, value))];
  return hash.length === wanted.length && timingSafeEqual(hash, wanted);
}

const secretFor = (purpose: string) =>
  createHmac("sha256", env.AUTH_SECRET).update(purpose).digest();
