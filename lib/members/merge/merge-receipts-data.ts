import "server-only";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { undoUntilSql } from "@/lib/members/merge/undo-merge-data";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { previewMerge, type Receipt, summarizeMerge } from "@/lib/product/belongings";
import { isGuest, isPerson, type Viewer } from "@/lib/session/viewer";
import { Prisma } from "@/prisma/generated/client";

export interface MergeReceipt {
  id: string;
  mergedAt: Date;
  summaries: MergeSummary[];
  /** null when it can no longer be undone */
  undoUntil: Date | null;
}

const MOST_RECEIPTS = 5;

export async function listReceipts(viewer: Viewer): Promise<MergeReceipt[]> {
  if (!isPerson(viewer)) return [];

  const rows = await db.$queryRaw<ReceiptRow[]>`
    SELECT ${receiptColumns} FROM "Merge"
    WHERE "memberId" = ${viewer.id}::uuid AND "mergedAt" IS NOT NULL AND "undoneAt" IS NULL
    ORDER BY "mergedAt" DESC LIMIT ${MOST_RECEIPTS}::int`;
  return rows.map(toReceipt);
}

export type MergeNews = { state: "merged"; receipt: MergeReceipt } | { state: "failed" };

/** Null when the merge is undone, waits for a decision, or is not the viewer's. */
export async function findMerge(viewer: Viewer, mergeId: string): Promise<MergeNews | null> {
  if (!isPerson(viewer)) return null;

  const [row] = await db.$queryRaw<(Omit<ReceiptRow, "mergedAt"> & { mergedAt: Date | null })[]>`
    SELECT ${receiptColumns} FROM "Merge"
    WHERE id = ${mergeId}::uuid AND "memberId" = ${viewer.id}::uuid AND "wantedAt" IS NOT NULL`;
  if (!row) return null;
  const { mergedAt } = row;
  return mergedAt
    ? { state: "merged", receipt: toReceipt({ ...row, mergedAt }) }
    : { state: "failed" };
}

const receiptColumns = Prisma.sql`id, "mergedAt", receipt, ${undoUntilSql} AS "undoUntil"`;

type ReceiptRow = { id: string; mergedAt: Date; receipt: Receipt; undoUntil: Date | null };

const toReceipt = ({ receipt, ...row }: ReceiptRow): MergeReceipt => ({
  ...row,
  summaries: summarizeMerge(receipt),
});

export interface UndoneMerge {
  undoneAt: Date;
  into: "account" | "guest";
  /** a sentence for each thing that stays there all the same */
  stays: string[];
}

export async function findUndone(viewer: Viewer): Promise<UndoneMerge | null> {
  if (!isGuest(viewer)) return null;

  const merge = await db.merge.findUnique({
    where: { guestId: viewer.id, undoneAt: { not: null } },
    relationLoadStrategy: "join",
    select: { undoneAt: true, receipt: true, member: { select: { isAnonymous: true } } },
  });
  if (!merge?.undoneAt) return null;
  const { stays } = merge.receipt as { stays?: string[] };
  return {
    undoneAt: merge.undoneAt,
    into: merge.member.isAnonymous ? "guest" : "account",
    stays: stays ?? [],
  };
}

export async function exportMerges(userId: string) {
  const merges = await db.merge.findMany({
    where: { OR: [{ memberId: userId }, { guestId: userId }] },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, mergedAt: true, undoneAt: true, receipt: true },
  });
  return merges.map(({ receipt, ...times }) => ({
    ...times,
    together: receipt ? summarizeMerge(receipt as Receipt) : [],
  }));
}

export interface WaitingMerge {
  id: string;
  /** false when the person has decided and the merge failed */
  needsDecision: boolean;
  /** when the guest is deleted with everything that waits */
  until: Date;
  summaries: MergeSummary[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

export async function listWaiting(
  viewer: Viewer,
  options: MergeOptions = {},
): Promise<WaitingMerge[]> {
  if (!isPerson(viewer)) return [];

  const merges = await db.merge.findMany({
    where: {
      memberId: viewer.id,
      guest: { isAnonymous: true, mergedIntoId: null },
      undoneAt: null,
    },
    orderBy: { createdAt: "desc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      guestId: true,
      wantedAt: true,
      guest: { select: { collection: true, lastSeenAt: true } },
    },
  });
  const waiting = merges.map(async ({ id, guestId, wantedAt, guest }) => ({
    id,
    needsDecision: wantedAt === null,
    until: forgottenAt(guest),
    summaries: await previewMerge(guestId, viewer.id, options),
  }));
  return (await Promise.all(waiting)).filter(({ summaries }) => summaries.length > 0);
}

function forgottenAt({ collection, lastSeenAt }: { collection: string; lastSeenAt: Date }): Date {
  return new Date(lastSeenAt.getTime() + retentionDaysOf(guests, collection) * DAY_MS);
}
