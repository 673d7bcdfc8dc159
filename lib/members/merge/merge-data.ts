import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { lockUsers, type Transaction, transaction } from "@/lib/ground/db";
import { hookUser } from "@/lib/ground/settings/guests-config";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { mergeBelongings, type Receipt, summarizeMerge } from "@/lib/product/belongings";
import { userColumns } from "@/lib/session/session";

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
