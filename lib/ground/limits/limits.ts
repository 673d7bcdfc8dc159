import "server-only";
import { createHmac } from "node:crypto";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
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
import { Prisma } from "@/prisma/generated/client";
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
 * Atomic: of any number of requests, exactly one passes a bucket of one. After an empty bucket, the
 * buckets behind it lose no point. Redis counts while it answers, else PostgreSQL.
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

async function spendInPostgres(buckets: Bucket[]): Promise<Spent> {
  const steps = buckets.map((bucket, place) => {
    const before = place === 0 ? Prisma.sql`(SELECT)` : step(place - 1);
    return Prisma.sql`${step(place)} AS (${take(bucket, before)})`;
  });
  const taken = Prisma.join(
    buckets.map((_, place) => Prisma.sql`SELECT key FROM ${step(place)}`),
    " UNION ALL ",
  );
  // Find the first empty bucket. A bucket that another request has just begun is not seen yet.
  const [row] = await db.$queryRaw<{ taken: string[]; waits: Record<string, number> | null }[]>`
    WITH ${Prisma.join(steps)}
    SELECT ARRAY(${taken}) AS taken, (
      SELECT json_object_agg(key, ceil(extract(epoch FROM "resetAt" - now())))
      FROM "RateLimit" WHERE key = ANY(${buckets.map(({ key }) => key)})
    ) AS waits`;
  const empty = buckets.find(({ key }) => !row?.taken.includes(key));
  return empty
    ? { ok: false, retryAfterSeconds: Math.max(1, row?.waits?.[empty.key] ?? empty.seconds) }
    : { ok: true };
}

/** One bucket at a time, so that it cannot deadlock with a `spend`. */
async function refundInPostgres(keys: string[]): Promise<void> {
  for (const key of keys) {
    await db.$executeRaw`
      WITH untouched AS (DELETE FROM "RateLimit" WHERE key = ${key} AND points = 1)
      UPDATE "RateLimit" SET points = points - 1 WHERE key = ${key} AND points > 1`;
  }
}

const step = (place: number) => Prisma.raw(`step${place}`);

const take = ({ key, most, seconds }: Bucket, source: Prisma.Sql) => Prisma.sql`
  INSERT INTO "RateLimit" AS bucket (key, points, "resetAt")
  SELECT ${key}, 1, now() + make_interval(secs => ${seconds}) FROM ${source} AS source
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN bucket."resetAt" <= now() THEN 1 ELSE bucket.points + 1 END,
    "resetAt" = CASE WHEN bucket."resetAt" <= now() THEN excluded."resetAt" ELSE bucket."resetAt" END
  WHERE bucket.points < ${most} OR bucket."resetAt" <= now()
  RETURNING key`;
