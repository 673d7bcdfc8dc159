import "server-only";
import { createHmac } from "node:crypto";
import { Refusal } from "@/lib/ground/forms/refusal";
import { giveBackInPostgres, spendInPostgres } from "@/lib/ground/limits/limits-postgres";
import { giveBackInRedis, spendInRedis } from "@/lib/ground/limits/limits-redis";
import { env } from "@/lib/ground/settings/env";
import { inMinutes } from "@/words/ground/grammar";
import { tryAgainIn } from "@/words/ground/refusals";

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

/**
 * Spends one point of each bucket, in their order, up to the first that is empty. Atomic: a bucket
 * of one lets exactly one of any number of requests pass. Kept in Redis when REDIS_URL is set and it
 * answers, else in PostgreSQL.
 *
 * @param seconds how long a bucket lasts from its first point on
 */
export async function spend(buckets: Bucket[], seconds: number): Promise<Spent> {
  const spent = env.REDIS_URL ? await spendInRedis(env.REDIS_URL, buckets, seconds) : null;
  return spent ?? spendInPostgres(buckets, seconds);
}

/**
 * `spend`, or a refusal.
 *
 * @param why a sentence, to which the time to wait is added
 * @throws Refusal
 */
export async function requireSpend(buckets: Bucket[], seconds: number, why: string): Promise<void> {
  const spent = await spend(buckets, seconds);
  if (!spent.ok) throw new Refusal(`${why} ${tryAgainIn(inMinutes(spent.retryAfterSeconds))}`);
}

/** Gives a point back to each bucket, of those that `spend` has taken. */
export async function giveBack(buckets: Bucket[]): Promise<void> {
  const keys = buckets.map(({ key }) => key);
  const isGiven = env.REDIS_URL ? await giveBackInRedis(env.REDIS_URL, keys) : false;
  if (!isGiven) await giveBackInPostgres(keys);
}
