import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { newCode } from "@/lib/ground/forms/typed-code";
import {
  findToken,
  findUsedToken,
  forgetTokens,
  issueToken,
  takeToken,
} from "@/lib/ground/secrets/tokens";
import { CODE_GROUPS, CODE_MINUTES, type CodeState } from "@/lib/members/devices/transfer";
import { type UserRow, userColumnsSql } from "@/lib/session/session";
import { isGuest, isPerson, type Viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/transfer";

const purpose = "transferSession";

export interface TransferCode {
  id: string;
  state: CodeState;
  goodUntil: Date;
}

/** The code before is good no more. Null for anybody but a guest. */
export async function issueTransferCode(viewer: Viewer): Promise<string | null> {
  if (!isGuest(viewer)) return null;

  return transaction(async (tx) => {
    if (!(await lockGuest(tx, viewer.id))) return null;
    await forgetTokens(tx, purpose, viewer.id, { usedToo: true });
    const secret = newCode(CODE_GROUPS);
    return issueToken({ purpose, userId: viewer.id, minutes: CODE_MINUTES, secret }, tx);
  });
}

export async function findTransferCode(viewer: Viewer): Promise<TransferCode | null> {
  if (!isGuest(viewer)) return null;

  const token = await db.verificationToken.findFirst({
    where: { purpose, userId: viewer.id },
    select: { id: true, usedAt: true, expiresAt: true },
  });
  return token && { id: token.id, state: stateOf(token), goodUntil: token.expiresAt };
}

/** Whether the code was used for that guest, and is not past its time. */
export async function isCodeOf({ id }: { id: string }, code: string): Promise<boolean> {
  return (await findUsedToken(purpose, code))?.userId === id;
}

/** Uses the code up: of many requests with it one succeeds. The guest's other devices show `device`. */
export async function takeTransferCode(
  asking: Viewer,
  code: string,
  device: string,
): Promise<{ guest: UserRow; transferredAt: Date }> {
  const userId = (await findToken(purpose, code))?.userId;
  if (!userId) throw wrongCode();
  if (isPerson(asking) && asking.id === userId) throw new Refusal(refusal.sameBrowser);

  return transaction(async (tx) => {
    // The owner's lock first, as everywhere.
    if (!(await lockGuest(tx, userId))) throw new Refusal(refusal.noGuestAnyMore);
    if (!(await takeToken(purpose, code, tx))) throw wrongCode();

    // By the database's clock, as retention asks when the guest was here last.
    const [guest] = await tx.$queryRaw<(UserRow & { transferredAt: Date })[]>`
      UPDATE "User" SET "transferredAt" = now(), "transferredTo" = ${device},
        "lastSeenAt" = now(), "updatedAt" = now()
      WHERE id = ${userId}::uuid RETURNING ${userColumnsSql}`;
    if (!guest) throw new Refusal(refusal.noGuestAnyMore);
    await audit({ type: "guest.transferred", userId }, tx);
    return { guest, transferredAt: guest.transferredAt };
  });
}

const wrongCode = () => new Refusal(refusal.wrongCode, { code: refusal.wrongCode });

const stateOf = ({ usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date }): CodeState => {
  if (usedAt) return "used";
  return expiresAt > new Date() ? "open" : "over";
};

async function lockGuest(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "User"
    WHERE id = ${id}::uuid AND "isAnonymous" AND "mergedIntoId" IS NULL FOR UPDATE`;
  return locked.length === 1;
}
