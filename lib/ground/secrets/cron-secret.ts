import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/ground/settings/env";

/** Never, while CRON_SECRET is unset. */
export function knowsCronSecret(request: Request): boolean {
  if (!env.CRON_SECRET) return false;
  const given = request.headers.get("authorization") ?? "";
  // Hashes have one length, so comparing always takes the same time.
  return timingSafeEqual(hash(given), hash(`Bearer ${env.CRON_SECRET}`));
}

const hash = (text: string) => createHash("sha256").update(text).digest();
