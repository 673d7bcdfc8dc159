import "server-only";
import { db } from "@/lib/ground/db";
import type { Bucket, Spent } from "@/lib/ground/limits/limits-table";
import { Prisma } from "@/prisma/generated/client";

export async function spendInPostgres(buckets: Bucket[]): Promise<Spent> {
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
export async function refundInPostgres(keys: string[]): Promise<void> {
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
