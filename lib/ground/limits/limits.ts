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

export type Counted<Name extends Limited> = Record<
  Exclude<Per<Name>, "network" | "site">,
  string
> & { network?: string };

type Given<Name extends Limited> =
  Record<never, string> extends Counted<Name> ? [Counted<Name>?] : [Counted<Name>];

export async function spendLimit<Name extends Limited>(
  name: Name,
  ...[counted]: Given<Name>
): Promise<Spent> {
  return spend(await bucketsOf(name, counted ?? ({} as Counted<Name>)));
}

export async function requireLimit<Name extends Limited>(
  name: Name,
  why: string,
  ...counted: Given<Name>
): Promise<void> {
  const spent = await spendLimit(name, ...counted);
  if (!spent.ok) throw new Refusal(`${why} ${tryAgainIn(inMinutes(spent.retryAfterSeconds))}`);
}

/**
 * Atomic: of any number of requests, exactly one passes a bucket of one. An empty bucket saves
 * the
 * next ones. Redis counts while it answers, else PostgreSQL.
 */
export async function spend(buckets: Bucket[]): Promise<Spent> {
  const spent = env.REDIS_URL ? await spendInRedis(env.REDIS_URL, buckets) : null;
  return spent ?? spendInPostgres(buckets);
}

/** Only for buckets from which `spend` took a point. */
export async function refund(buckets: Bucket[]): Promise<void> {
  const keys = buckets.map(({ key }) => key);
  const isRefunded = env.REDIS_URL ? await refundInRedis(env.REDIS_URL, keys) : false;
  if (!isRefunded) await refundInPostgres(keys);
}

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

/** Bounds the store; two values share a drawer with a chance of 1 %. */
const DRAWERS = 2 ** 16;

/** So that the store cannot be filled up, and does not tell the values. */
export function drawerOf(key: string, value: string): string {
  const digest = createHmac("sha256", env.AUTH_SECRET).update(`${key}:${value}`).digest();
  return `${key}:${digest.readUInt32BE() % DRAWERS}`;
}
