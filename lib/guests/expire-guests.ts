import guests from "@/guests.config";
import { type CollectionName, retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { Prisma, type PrismaClient } from "@/prisma/generated/client";

const BATCH = 1000;
/** In milliseconds for one batch, including the wait for a connection. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 };

export type GuestCounts = Record<CollectionName, number>;

export interface ExpireOptions {
  /** A condition on the row of "User": these guests are left alone. */
  sparing?: Prisma.Sql;
  dryRun?: boolean;
  batchSize?: number;
  onProgress?: (deleted: GuestCounts) => void;
  deadline?: Date;
}

export interface Expiry {
  collections: GuestCounts;
  done: boolean;
}

/** By the database's clock; orders stay. Any number of runs may work at once and be killed. */
export async function expireGuests(db: PrismaClient, options: ExpireOptions): Promise<Expiry> {
  const collections = Object.fromEntries(
    Object.keys(guests.collections).map((name) => [name, 0]),
  ) as GuestCounts;

  for (const name of Object.keys(collections) as CollectionName[]) {
    const isStale = staleness(name, options.sparing);
    if (options.dryRun) collections[name] = await countStale(db, isStale);
    else if (!(await emptyOut(db, name, isStale, collections, options))) {
      return { collections, done: false };
    }
  }
  return { collections, done: true };
}

// In hours, because a day of a session's time zone may have 23 of them.
function staleness(name: CollectionName, sparing: Prisma.Sql = Prisma.sql`false`): Prisma.Sql {
  const hours = retentionDaysOf(guests, name) * 24;
  return Prisma.sql`"User"."isAnonymous" AND "User".collection = ${name}
    AND "User"."lastSeenAt" < now() - make_interval(hours => ${hours}::int) AND NOT (${sparing})`;
}

async function countStale(db: PrismaClient, isStale: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ stale: number }[]>`
    SELECT count(*)::int AS stale FROM "User" WHERE ${isStale}`;
  return row?.stale ?? 0;
}

async function emptyOut(
  db: PrismaClient,
  name: CollectionName,
  isStale: Prisma.Sql,
  deleted: GuestCounts,
  { batchSize = BATCH, deadline, onProgress }: ExpireOptions,
): Promise<boolean> {
  for (;;) {
    if (deadline && deadline <= new Date()) return false;

    const batch = await deleteBatch(db, isStale, batchSize);
    deleted[name] += batch.deleted;
    onProgress?.({ ...deleted });
    if (batch.locked < batchSize) return true;
  }
}

/** The second statement sees what was committed until the first had its locks: a new order, say. */
function deleteBatch(db: PrismaClient, isStale: Prisma.Sql, size: number) {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User" WHERE ${isStale}
      ORDER BY "lastSeenAt" LIMIT ${size}::int FOR UPDATE SKIP LOCKED`;
    if (locked.length === 0) return { locked: 0, deleted: 0 };

    const ids = locked.map(({ id }) => id);
    const deleted = await tx.$executeRaw`
      WITH expired AS (
        DELETE FROM "User" WHERE id = ANY (${ids}::uuid[]) AND ${isStale} RETURNING id
      )
      INSERT INTO "AuditEvent" (type, "userId") SELECT 'guest.expired', id FROM expired`;
    return { locked: locked.length, deleted };
  }, PATIENCE);
}
