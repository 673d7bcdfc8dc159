import "server-only";
import { v7 as uuid } from "uuid";
import { audit } from "@/lib/ground/audit";
import { db, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { lockUsers } from "@/lib/ground/lock-users";
import { type Merged, mergeGuest } from "@/lib/members/merge/merge-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/merge";

/** A merge that is not done yet: its guest still is one. */
const isOpen = { guest: { isAnonymous: true, mergedIntoId: null } };

/** Has what a guest owns wait until the member says that it may come along. */
export const offerMerge = (guest: { id: string }, member: { id: string }) =>
  keepWaiting(guest, member, false);

/**
 * Remembers a merge that failed, to be tried again. The guest's session ends as if it had succeeded:
 * whoever holds it is in the account by now.
 */
export const keepFailedMerge = (guest: { id: string }, member: { id: string }) =>
  keepWaiting(guest, member, true);

async function keepWaiting(
  guest: { id: string },
  member: { id: string },
  isWanted: boolean,
): Promise<string | null> {
  return transaction(async (tx) => {
    await lockUsers(tx, guest.id, member.id);
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      WITH guest AS (
        UPDATE "User" SET "sessionVersion" = "sessionVersion" + 1
        WHERE id = ${guest.id}::uuid AND "isAnonymous" AND "mergedIntoId" IS NULL
        RETURNING id, CASE WHEN ${isWanted} THEN now() END AS "wantedAt"
      )
      INSERT INTO "Merge" (id, "guestId", "memberId", "wantedAt", "failedAt")
      SELECT ${uuid()}::uuid, id, ${member.id}::uuid, "wantedAt", "wantedAt" FROM guest
      ON CONFLICT ("guestId") DO UPDATE SET "memberId" = excluded."memberId",
        "wantedAt" = excluded."wantedAt", "failedAt" = excluded."failedAt", "createdAt" = now(),
        "mergedAt" = NULL, "undoneAt" = NULL, receipt = NULL
      RETURNING id`;
    if (row && isWanted) await audit({ type: "merge.failed", userId: guest.id }, tx);
    return row?.id ?? null;
  });
}

/**
 * Brings together what waits for the viewer's word, or has failed before.
 *
 * @returns null when there is nothing to bring any more
 * @throws Refusal when it fails; it is tried again
 */
export async function mergeWaiting(
  viewer: Viewer,
  mergeId: string,
  options: MergeOptions,
): Promise<Merged | null> {
  if (!isPerson(viewer)) throw new Refusal(refusal.noPerson);

  const where = { id: mergeId, memberId: viewer.id, ...isOpen, undoneAt: null };
  const merge = await db.merge.findUnique({ where, select: { guestId: true } });
  if (!merge) return null;

  const guest = { id: merge.guestId };
  try {
    return await mergeGuest(guest, viewer, options);
  } catch (error) {
    logFailure(guest, viewer, error);
    await keepFailedMerge(guest, viewer);
    throw new Refusal(refusal.notYet);
  }
}

/** Tries the member's failed merges again; one that fails once more stays as it is. Never throws. */
export async function retryMergesInto(member: { id: string }): Promise<Merged[]> {
  try {
    const due = await db.merge.findMany({
      where: { memberId: member.id, wantedAt: { not: null }, ...isOpen },
      select: { id: true, guestId: true, memberId: true },
    });
    return await tryAgain(due);
  } catch (error) {
    console.error(`[merge] looking for what waits for ${member.id} failed: ${reasonOf(error)}`);
    return [];
  }
}

const MOST_AT_ONCE = 20;

/**
 * Tries merges that failed again, each a little later than the time before, at most hourly.
 *
 * @returns how many came about
 */
export async function retryMerges(): Promise<number> {
  const due = await db.$queryRaw<Due[]>`
    SELECT merge.id, "guestId", "memberId" FROM "Merge" merge
    JOIN "User" guest ON guest.id = "guestId" AND guest."isAnonymous" AND guest."mergedIntoId" IS NULL
    WHERE "wantedAt" IS NOT NULL AND "failedAt"
      + LEAST("failedAt" - "wantedAt" + interval '30 seconds', interval '1 hour') < now()
    ORDER BY "failedAt" LIMIT ${MOST_AT_ONCE}::int`;
  return (await tryAgain(due)).length;
}

interface Due {
  id: string;
  guestId: string;
  memberId: string;
}

async function tryAgain(due: Due[]): Promise<Merged[]> {
  const done: Merged[] = [];
  for (const { id, guestId, memberId } of due) {
    try {
      const merged = await mergeGuest({ id: guestId }, { id: memberId });
      if (merged) done.push(merged);
    } catch (error) {
      logFailure({ id: guestId }, { id: memberId }, error);
      await db.$executeRaw`UPDATE "Merge" SET "failedAt" = now() WHERE id = ${id}::uuid`;
    }
  }
  return done;
}

/** One line, without anything personal. */
export function logFailure(guest: { id: string }, member: { id: string }, error: unknown): void {
  console.error(`[merge] guest ${guest.id} into ${member.id} failed: ${reasonOf(error)}`);
}

// Messages of the database can repeat what was to be written.
const reasonOf = (error: unknown) =>
  error instanceof Error ? String("code" in error ? error.code : error.name) : "unknown";
