import "server-only";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { UNDO_MINUTES } from "@/lib/members/merge/undo-merge-data";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { previewMerge, type Receipt, summarizeMerge } from "@/lib/product/belongings";
import { isGuest, isPerson, type Viewer } from "@/lib/session/viewer";

/** A merge that is done, as whoever it went into may see it. */
export interface MergeReceipt {
  id: string;
  mergedAt: Date;
  summaries: MergeSummary[];
  /** until when it can be undone; null when that is over */
  undoUntil: Date | null;
}

const MINUTE = 60_000;
const MOST_RECEIPTS = 5;

const receiptColumns = { id: true, mergedAt: true, receipt: true } as const;

/** What came to the viewer from their other times as a guest, the newest first. */
export async function listReceipts(viewer: Viewer): Promise<MergeReceipt[]> {
  if (!isPerson(viewer)) return [];

  const merges = await db.merge.findMany({
    where: { memberId: viewer.id, mergedAt: { not: null }, undoneAt: null },
    orderBy: { mergedAt: "desc" },
    take: MOST_RECEIPTS,
    select: receiptColumns,
  });
  return merges.map(toReceipt);
}

type ReceiptRow = { id: string; mergedAt: Date | null; receipt: unknown };

function toReceipt({ id, mergedAt: at, receipt }: ReceiptRow): MergeReceipt {
  const mergedAt = at ?? new Date(0);
  const until = new Date(mergedAt.getTime() + UNDO_MINUTES * MINUTE);
  const undoUntil = until > new Date() ? until : null;
  return { id, mergedAt, summaries: summarizeMerge(receipt as Receipt), undoUntil };
}

/** What became of a merge into the viewer. */
export type MergeNews = { state: "merged"; receipt: MergeReceipt } | { state: "failed" };

/** What became of a merge into the viewer; null when it is none of theirs. */
export async function findMerge(viewer: Viewer, mergeId: string): Promise<MergeNews | null> {
  if (!isPerson(viewer)) return null;

  const merge = await db.merge.findUnique({
    where: { id: mergeId, memberId: viewer.id, wantedAt: { not: null } },
    select: receiptColumns,
  });
  if (!merge) return null;
  return merge.mergedAt ? { state: "merged", receipt: toReceipt(merge) } : { state: "failed" };
}

/** A merge that was undone, for the guest whom that made one again. */
export interface UndoneMerge {
  undoneAt: Date;
  /** whom it had gone into */
  into: "account" | "guest";
  /** what stays there all the same, a sentence each */
  stays: string[];
}

/** The merge of the viewer that was undone; null when there is none. */
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

/** What is kept of the merges that the user was in, for them to take along. */
export async function collectMerges(userId: string) {
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

/** Something that waits to come to the viewer. */
export interface WaitingMerge {
  id: string;
  /** false: they said that it may come, and it failed */
  needsDecision: boolean;
  /** when the guest is forgotten, and this with them */
  until: Date;
  /** what would come together */
  summaries: MergeSummary[];
}

const DAY = 24 * 60 * MINUTE;

/** What waits to come to the viewer, the newest first. */
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
  return new Date(lastSeenAt.getTime() + retentionDaysOf(guests, collection) * DAY);
}
