import guests from "@/guests.config";
import { type CollectionName, retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { Prisma, type PrismaClient } from "@/prisma/generated/client";

const BATCH = 1000;
/** In milliseconds: what one batch may take, waiting for a connection included. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 };

/** How many guests of each collection. */
export type GuestCounts = Record<CollectionName, number>;

export interface ExpireOptions {
  /** A condition on the row of "User": the guests for whom it holds are left alone. */
  sparing?: Prisma.Sql;
  /** Only counts whom it would delete. */
  dryRun?: boolean;
  /** Guests that are locked and deleted in one transaction. */
  batchSize?: number;
  /** Called after each batch with what is deleted by then. */
  onProgress?: (deleted: GuestCounts) => void;
  /** No batch begins after this. */
  deadline?: Date;
}

export interface Expiry {
  /** deleted; in a dry run: to be deleted */
  collections: GuestCounts;
  /** false: the deadline came first, and a next run has more to do */
  done: boolean;
}

/**
 * Deletes the guests whom nobody has seen for as long as guests.config.ts says, by the database's
 * clock, with their carts and wishes; orders stay, without an owner. Any number may run at once and
 * be killed: they take different guests, and each guest goes with their event or not at all.
 *
 * @param db any client of the database: the app's own or a command's
 */
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

// Hours, because a day of a session's time zone may have 23 of them.
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

/** Deletes batch after batch. False: the deadline came first. */
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

/*
 * Two statements, because the second one sees what was committed until the first one had its locks: an
 * order placed meanwhile, say. Whoever comes later waits for the locks and finds the guest gone.
 */
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
