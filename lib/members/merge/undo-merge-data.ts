import "server-only";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { db, lockUsers, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { type Receipt, undoBelongingsMerge } from "@/lib/product/belongings";
import { type UserRow, userColumns, userColumnsSql } from "@/lib/session/session";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { Prisma } from "@/prisma/generated/client";
import { refusal } from "@/words/members/merge";

export const UNDO_MINUTES = 10;

const undoTime = Prisma.sql`make_interval(mins => ${UNDO_MINUTES}::int)`;

/** Null when the time is over. The database's clock decides. */
export const undoUntilSql = Prisma.sql`
  CASE WHEN "mergedAt" > now() - ${undoTime} THEN "mergedAt" + ${undoTime} END`;

/** Returns the guest. @throws Refusal when it is too late, or the merge is not the viewer's */
export async function undoMerge(viewer: Viewer, mergeId: string): Promise<UserRow> {
  if (!isPerson(viewer)) throw new Refusal(refusal.noPerson);

  const where = { id: mergeId, memberId: viewer.id };
  const merge = await db.merge.findUnique({ where, select: { guestId: true } });
  if (!merge) throw new Refusal(refusal.undoGone);

  const { guestId } = merge;
  return transaction(async (tx) => {
    await lockUsers(tx, guestId, viewer.id);
    const receipt = await takeReceipt(tx, mergeId, viewer.id);
    if (!receipt) return findReturned(tx, mergeId, viewer.id);

    const guest = await reviveGuest(tx, guestId, viewer.id);
    const stays = await undoBelongingsMerge(tx, receipt, guestId, viewer.id);
    await tx.merge.update({
      where: { id: mergeId },
      data: { receipt: { ...receipt, stays } as object },
      select: { id: true },
    });
    await audit({ type: "guest.unmerged", userId: guestId }, tx);
    await guests.onUnmerged?.({ guestId, memberId: viewer.id }, tx);
    return guest;
  });
}

async function takeReceipt(
  tx: Transaction,
  mergeId: string,
  memberId: string,
): Promise<Receipt | null> {
  const [row] = await tx.$queryRaw<{ receipt: Receipt }[]>`
    UPDATE "Merge" SET "undoneAt" = now(), "wantedAt" = NULL
    WHERE id = ${mergeId}::uuid AND "memberId" = ${memberId}::uuid AND "undoneAt" IS NULL
      AND ${undoUntilSql} IS NOT NULL
    RETURNING receipt`;
  return row?.receipt ?? null;
}

// When the button is pressed twice, the guest is back already the second time.
async function findReturned(tx: Transaction, mergeId: string, memberId: string): Promise<UserRow> {
  const [merge] = await tx.$queryRaw<{ guestId: string; isJustUndone: boolean | null }[]>`
    SELECT "guestId", "undoneAt" > now() - ${undoTime} AS "isJustUndone" FROM "Merge"
    WHERE id = ${mergeId}::uuid AND "memberId" = ${memberId}::uuid`;
  if (!merge) throw new Refusal(refusal.undoGone);
  if (!merge.isJustUndone) throw new Refusal(refusal.undoTooLate(UNDO_MINUTES));

  const isGuest = { id: merge.guestId, isAnonymous: true, mergedIntoId: null };
  const guest = await tx.user.findUnique({ where: isGuest, select: userColumns });
  if (!guest) throw new Refusal(refusal.undoGone);
  return guest;
}

// By the database's clock, as retention asks when the guest was here last.
async function reviveGuest(tx: Transaction, guestId: string, memberId: string): Promise<UserRow> {
  const [guest] = await tx.$queryRaw<UserRow[]>`
    UPDATE "User" SET "mergedIntoId" = NULL, "sessionVersion" = "sessionVersion" + 1,
      "lastSeenAt" = now(), "updatedAt" = now()
    WHERE id = ${guestId}::uuid AND "mergedIntoId" = ${memberId}::uuid AND "isAnonymous"
    RETURNING ${userColumnsSql}`;
  if (!guest) throw new Refusal(refusal.undoGone);
  return guest;
}
