import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { lockUsers } from "@/lib/ground/lock-users";
import { hookUser } from "@/lib/ground/settings/guests-config";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { mergeBelongings, type Receipt, summarizeMerge } from "@/lib/product/belongings";
import { userColumns } from "@/lib/session/user-row";

/** A merge that was done. */
export interface Merged {
  id: string;
  /** what came along or has changed; nothing when the guest had nothing */
  summaries: MergeSummary[];
}

/**
 * Gives everything that a guest owns to the account they signed in to, and retires the guest; all of
 * it or nothing. Doing it again does nothing.
 *
 * @returns null when the guest was merged, promoted or deleted before
 */
export async function mergeGuest(
  guest: { id: string },
  account: { id: string },
  options: MergeOptions = {},
): Promise<Merged | null> {
  return transaction(async (tx) => {
    await lockUsers(tx, guest.id, account.id);
    // Two guests can go along into each other: whoever comes second has nobody to go to.
    const member = await tx.user.findUniqueOrThrow({
      where: { id: account.id, mergedIntoId: null },
      select: userColumns,
    });
    const { count } = await tx.user.updateMany({
      where: { id: guest.id, isAnonymous: true, mergedIntoId: null },
      data: { mergedIntoId: member.id, sessionVersion: { increment: 1 } },
    });
    if (count === 0) return null;

    // What waits to come to the guest has nobody else to come to.
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

// By the database's clock: so is the time to undo it.
async function writeReceipt(
  tx: Transaction,
  guestId: string,
  memberId: string,
  receipt: Receipt,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
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
