import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { forgetTokens } from "@/lib/ground/secrets/tokens";
import { DAY_MS } from "@/lib/ground/time";
import {
  MEMBER_SESSION_DAYS,
  readSession,
  startSession,
  type UserRow,
  userColumns,
} from "@/lib/session/session";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as words } from "@/words/members/sessions";

export interface SignedInDevice {
  id: string;
  /** for people: "Chrome on Android" */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}

/** On the page. "Everywhere else" ends the others too. */
const MOST_LISTED = 30;

export async function listDevices(viewer: Viewer): Promise<SignedInDevice[]> {
  if (!isPerson(viewer)) return [];

  const rows = await db.session.findMany({
    where: {
      userId: viewer.id,
      createdAt: { gt: new Date(Date.now() - MEMBER_SESSION_DAYS * DAY_MS) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  const here = (await readSession())?.id;
  const devices = rows.map((row) => ({ ...row, isThis: row.id === here }));
  return devices.sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

export const collectSessions = (userId: string) =>
  db.session.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { device: true, createdAt: true, lastSeenAt: true },
  });

export async function signOutDevice(viewer: Viewer, sessionId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.session.deleteMany({ where: { id: sessionId, userId: viewer.id } });
}

/**
 * Ends every session but this one, which starts anew with the same end; a guest's passkeys go too. Of
 * two devices that ask at once, the first stays.
 */
export async function signOutElsewhere(viewer: Viewer): Promise<void> {
  const session = await readSession();
  if (!isPerson(viewer) || !session) throw new Refusal(problem.signInFirst);

  const { id, kind, expires } = viewer;
  const row = await transaction(async (tx) => {
    const [row] = await tx.user.updateManyAndReturn({
      where: {
        id,
        isAnonymous: kind === "guest",
        mergedIntoId: null,
        sessionVersion: session.version,
      },
      data: { sessionVersion: { increment: 1 }, transferredAt: null, transferredTo: null },
      select: userColumns,
    });
    if (!row) throw new Refusal(words.changedMeanwhile);
    await forgetSessions(tx, row);
    await forgetTokens(tx, "transferSession", id, { usedToo: true });
    // The other device may have kept them. Members look through their passkeys themselves.
    if (row.isAnonymous) await tx.account.deleteMany({ where: { userId: id } });
    return row;
  });
  await startSession(row, expires ?? undefined);
}

// The caller raises `sessionVersion` in the same transaction: that ends tokens which are just being made.
export async function forgetSessions(tx: Transaction, { id }: Pick<UserRow, "id">) {
  await tx.session.deleteMany({ where: { userId: id } });
  await audit({ type: "sessions.ended", userId: id }, tx);
}
