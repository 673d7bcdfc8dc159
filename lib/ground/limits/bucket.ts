import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/ground/settings/env";

/** So many points within a time that starts with the first one. */
export interface Bucket {
  key: string;
  most: number;
}

/** Whether there was a point to spend; if not, in how many seconds there is one again. */
export type Spent = { ok: true } | { ok: false; retryAfterSeconds: number };

/** How many buckets of one name there can be: it bounds the table, at 1 % of chance to share one. */
const DRAWERS = 2 ** 16;

/**
 * The bucket that counts for `value`, an address say. Values are put into a fixed number of drawers
 * by a keyed hash, so the store cannot be filled up, and does not tell what was put in.
 */
export function bucketOf(name: string, value: string, most: number): Bucket {
  const digest = createHmac("sha256", env.AUTH_SECRET).update(`${name}:${value}`).digest();
  return { key: `${name}:${digest.readUInt32BE() % DRAWERS}`, most };
}
