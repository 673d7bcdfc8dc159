import "server-only";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { Merged } from "@/lib/members/merge/merge-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/merge";

/** Loaded on demand, because it brings every noun along, and few sign-ins merge anything. */
export const loadMerge = () => import("@/lib/members/merge/merge-data");

type HasId = { id: string };

const isOpen = { guest: { isAnonymous: true, mergedIntoId: null } };

/** Returns null when there is nothing left to merge. @throws Refusal when it fails */
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
  const { keepFailedMerge, mergeGuest } = await loadMerge();
  try {
    return await mergeGuest(guest, viewer, options);
  } catch (error) {
    logFailure(guest, viewer, error);
    await keepFailedMerge(guest, viewer);
    throw new Refusal(refusal.notYet);
  }
}

/** Never throws: a merge that fails again keeps waiting. */
export async function retryMergesInto(member: HasId): Promise<Merged[]> {
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

/** Waits longer before each retry of a merge, up to an hour. Returns how many succeeded. */
export async function retryMerges(): Promise<number> {
  const due = await db.$queryRaw<DueMerge[]>`
    SELECT merge.id, "guestId", "memberId" FROM "Merge" merge
    JOIN "User" guest ON guest.id = "guestId" AND guest."isAnonymous" AND guest."mergedIntoId" IS NULL
    WHERE "wantedAt" IS NOT NULL AND "failedAt"
      + LEAST("failedAt" - "wantedAt" + interval '30 seconds', interval '1 hour') < now()
    ORDER BY "failedAt" LIMIT ${MOST_AT_ONCE}::int`;
  return (await tryAgain(due)).length;
}

type DueMerge = { id: string; guestId: string; memberId: string };

async function tryAgain(due: DueMerge[]): Promise<Merged[]> {
  if (due.length === 0) return [];
  const { mergeGuest } = await loadMerge();
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

export function logFailure(guest: HasId, member: HasId, error: unknown): void {
  console.error(`[merge] guest ${guest.id} into ${member.id} failed: ${reasonOf(error)}`);
}

// A message of the database can repeat personal data, so only the code or the name is logged.
const reasonOf = (error: unknown) =>
  error instanceof Error ? String("code" in error ? error.code : error.name) : "unknown";
