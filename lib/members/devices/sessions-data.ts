import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { forgetTokens } from "@/lib/ground/secrets/tokens";
import { readSession, startSession } from "@/lib/session/session";
import { MEMBER_SESSION_DAYS } from "@/lib/session/session-rows";
import { type UserRow, userColumns } from "@/lib/session/user-row";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as words } from "@/words/members/sessions";

/** A device where a member is signed in. */
export interface SignedInDevice {
  id: string;
  /** for people: "Chrome on Android" */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** whether it is the one that asks */
  isThis: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
/** Of a page; "everywhere else" means the others too. */
const MOST_LISTED = 30;

/** Where the viewer is signed in: this device first, then by when each was last used. */
export async function listDevices(viewer: Viewer): Promise<SignedInDevice[]> {
  if (!isPerson(viewer)) return [];

  const rows = await db.session.findMany({
    where: {
      userId: viewer.id,
      createdAt: { gt: new Date(Date.now() - MEMBER_SESSION_DAYS * DAY) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  const here = (await readSession())?.id;
  const devices = rows.map((row) => ({ ...row, isThis: row.id === here }));
  return devices.sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** What is kept of the user's sessions, for them to take along. */
export const collectSessions = (userId: string) =>
  db.session.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { device: true, createdAt: true, lastSeenAt: true },
  });

/** Signs the viewer out on one of their devices; of another's nothing happens. */
export async function signOutDevice(viewer: Viewer, sessionId: string): Promise<void> {
  if (!isPerson(viewer)) return;
  await db.session.deleteMany({ where: { id: sessionId, userId: viewer.id } });
}

/**
 * Signs the viewer out on every device but this one, which gets a new session that ends when the
 * present one would have. For guests too: all that their token was copied to are out, and their
 * passkeys open nothing any more. Of two devices that ask at once the first stays.
 *
 * @throws Refusal when another one was faster, or the viewer is not who they were any more
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
    // Passkeys that the device may have kept which is to be out. Members choose among theirs themselves.
    if (row.isAnonymous) await tx.account.deleteMany({ where: { userId: id } });
    return row;
  });
  await startSession(row, expires ?? undefined);
}

/**
 * Deletes what is noted of the user's sessions. The caller raises `sessionVersion` in the same
 * transaction, which also ends the tokens that are only being made.
 */
export async function forgetSessions(tx: Transaction, { id }: Pick<UserRow, "id">) {
  await tx.session.deleteMany({ where: { userId: id } });
  await audit({ type: "sessions.ended", userId: id }, tx);
}
