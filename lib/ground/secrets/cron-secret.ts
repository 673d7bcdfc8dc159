import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/ground/settings/env";

/** Whether the request comes from whoever runs the jobs: it knows CRON_SECRET. Unset: nobody does. */
export function knowsCronSecret(request: Request): boolean {
  if (!env.CRON_SECRET) return false;
  const given = request.headers.get("authorization") ?? "";
  // Hashes are of one length, so that comparing takes the same time whatever was given.
  return timingSafeEqual(hash(given), hash(`Bearer ${env.CRON_SECRET}`));
}

const hash = (text: string) => createHash("sha256").update(text).digest();
