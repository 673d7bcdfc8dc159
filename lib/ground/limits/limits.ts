import "server-only";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { Bucket, Spent } from "@/lib/ground/limits/bucket";
import { giveBackInPostgres, spendInPostgres } from "@/lib/ground/limits/limits-postgres";
import { giveBackInRedis, spendInRedis } from "@/lib/ground/limits/limits-redis";
import { env } from "@/lib/ground/settings/env";
import { inMinutes } from "@/words/ground/grammar";
import { tryAgainIn } from "@/words/ground/refusals";

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
