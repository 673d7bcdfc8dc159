import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { db, lockUsers, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { hookUser } from "@/lib/ground/settings/guests-config";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { mergeBelongings, type Receipt, summarizeMerge } from "@/lib/product/belongings";
import { userColumns } from "@/lib/session/session";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/merge";

type HasId = { id: string };

export interface Merged {
  id: string;
  /** empty when the guest had nothing and nothing has changed */
  summaries: MergeSummary[];
}

/** Retires the guest. Returns null when the guest was merged, promoted or deleted before. */
export async function mergeGuest(
  guest: HasId,
  account: HasId,
  options: MergeOptions = {},
): Promise<Merged | null> {
  return transaction(async (tx) => {
    await lockUsers(tx, guest.id, account.id);
    // Two guests can be merged into each other at once: the second merge finds its account retired.
    const member = await tx.user.findUniqueOrThrow({
      where: { id: account.id, mergedIntoId: null },
      select: userColumns,
    });
    const { count } = await tx.user.updateMany({
      where: { id: guest.id, isAnonymous: true, mergedIntoId: null },
      data: { mergedIntoId: member.id, sessionVersion: { increment: 1 } },
    });
    if (count === 0) return null;

    // Merges that wait for the guest now wait for the account.
    await tx.merge.updateMany({
      where: { memberId: guest.id, mergedAt: null, guestId: { not: member.id } },
      data: { memberId: member.id },
    });
    const receipt = await mergeBelongings(tx, guest.id, member.id, options);
    const id = await writeReceipt(tx, guest.id, member.id, receipt);
    await audit({ type: "guest.merged", userId: guest.id }, tx);
    await guests.onMerged?.({ guestId: guest.id, member: hookUser(member) }, tx);
    return { id, summaries: summarizeMerge(receipt) };
  });
}

async function writeReceipt(
  tx: Transaction,
  guestId: string,
  memberId: string,
  receipt: Receipt,
): Promise<string> {
  const [row] = await tx.$queryRaw<HasId[]>`
    INSERT INTO "Merge" AS known (id, "guestId", "memberId", "wantedAt", "mergedAt", receipt)
    VALUES (${uuid()}::uuid, ${guestId}::uuid, ${memberId}::uuid, now(), now(),
      ${JSON.stringify(receipt)}::jsonb)
    ON CONFLICT ("guestId") DO UPDATE SET "memberId" = excluded."memberId",
      "wantedAt" = COALESCE(known."wantedAt", now()), "mergedAt" = now(), "failedAt" = NULL,
      "undoneAt" = NULL, receipt = excluded.receipt
    RETURNING id`;
  if (!row) throw new Error("The receipt of a merge was not written.");
  return row.id;
}

/** Keeps what a guest owns until the member decides whether it is merged. */
export const offerMerge = (guest: HasId, member: HasId) => keepWaiting(guest, member, false);

/** Ends the guest's session as a merge does, because the person is in the account by now. */
export const keepFailedMerge = (guest: HasId, member: HasId) => keepWaiting(guest, member, true);

async function keepWaiting(guest: HasId, member: HasId, isWanted: boolean): Promise<string | null> {
  return transaction(async (tx) => {
    await lockUsers(tx, guest.id, member.id);
    const [row] = await tx.$queryRaw<HasId[]>`
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
