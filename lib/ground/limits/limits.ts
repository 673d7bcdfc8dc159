import "server-only";
import { createHmac } from "node:crypto";
import { Refusal } from "@/lib/ground/forms/refusal";
import { refundInPostgres, spendInPostgres } from "@/lib/ground/limits/limits-postgres";
import { refundInRedis, spendInRedis } from "@/lib/ground/limits/limits-redis";
import {
  type Bucket,
  type Limit,
  type Limited,
  limitsTable,
  type Spent,
} from "@/lib/ground/limits/limits-table";
import { networkOf } from "@/lib/ground/request/client-address";
import { requestAddress } from "@/lib/ground/request/request-address";
import { env } from "@/lib/ground/settings/env";
import { inMinutes } from "@/words/ground/grammar";
import { tryAgainIn } from "@/words/ground/refusals";

type Per<Name extends Limited> = (typeof limitsTable)[Name][number]["per"];

/** What is counted, by its name in the table. The network is by default that of the request. */
export type Counted<Name extends Limited> = Record<
  Exclude<Per<Name>, "network" | "site">,
  string
> & { network?: string };

/** What a limit needs to be told; nothing for those that count networks and the site alone. */
type Given<Name extends Limited> =
  Record<never, string> extends Counted<Name> ? [Counted<Name>?] : [Counted<Name>];

/** Spends one point of the limit, by lib/ground/limits/limits-table.ts. */
export async function spendLimit<Name extends Limited>(
  name: Name,
  ...[counted]: Given<Name>
): Promise<Spent> {
  return spend(await bucketsOf(name, counted ?? ({} as Counted<Name>)));
}

/**
 * `spendLimit`, or a refusal.
 *
 * @param why a sentence, to which the time to wait is added
 * @throws Refusal
 */
export async function requireLimit<Name extends Limited>(
  name: Name,
  why: string,
  ...counted: Given<Name>
): Promise<void> {
  const spent = await spendLimit(name, ...counted);
  if (!spent.ok) throw new Refusal(`${why} ${tryAgainIn(inMinutes(spent.retryAfterSeconds))}`);
}

/**
 * Spends one point of each bucket, in their order, up to the first that is empty. Atomic: a bucket
 * of one lets exactly one of any number of requests pass. Kept in Redis when REDIS_URL is set and it
 * answers, else in PostgreSQL.
 */
export async function spend(buckets: Bucket[]): Promise<Spent> {
  const spent = env.REDIS_URL ? await spendInRedis(env.REDIS_URL, buckets) : null;
  return spent ?? spendInPostgres(buckets);
}

/** Gives a point back to each bucket, of those that `spend` has taken. */
export async function refund(buckets: Bucket[]): Promise<void> {
  const keys = buckets.map(({ key }) => key);
  const isRefunded = env.REDIS_URL ? await refundInRedis(env.REDIS_URL, keys) : false;
  if (!isRefunded) await refundInPostgres(keys);
}

/** The buckets in the order in which they are spent. */
export async function bucketsOf<Name extends Limited>(
  name: Name,
  counted: Counted<Name>,
): Promise<Bucket[]> {
  const limits: readonly Limit[] = limitsTable[name];
  const values: Record<string, string | undefined> = counted;
  return Promise.all(
    limits.map(async ({ key, per, most, seconds }) => {
      if (per === "site") return { key, most, seconds };
      const value = values[per] ?? networkOf(await requestAddress());
      return { key: drawerOf(key, value), most, seconds };
    }),
  );
}

/** How many buckets a limit can have: it bounds the store, at 1 % of chance to share one. */
const DRAWERS = 2 ** 16;

/**
 * Values are put into a fixed number of drawers by a keyed hash, so the store cannot be filled up,
 * and does not tell what was put in.
 */
export function drawerOf(key: string, value: string): string {
  const digest = createHmac("sha256", env.AUTH_SECRET).update(`${key}:${value}`).digest();
  return `${key}:${digest.readUInt32BE() % DRAWERS}`;
}
