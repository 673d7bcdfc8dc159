import "server-only";
import { forgetCarryCodes } from "@/lib/account/carry-session-data";
import { transaction } from "@/lib/db";
import { GuestError } from "@/lib/guests/guests";
import { readSession, startSession } from "@/lib/session";
import { isGuest, personColumns, type Viewer } from "@/lib/viewer";

/**
 * Ends all of a guest's sessions but this one, which goes on to its present end, and takes back the
 * code that somebody may still hold. Of two devices that ask at once the first stays.
 *
 * @throws GuestError NOT_A_GUEST when another one was faster, or the viewer is no guest
 */
export async function signOutElsewhere(viewer: Viewer): Promise<void> {
  const session = await readSession();
  if (!isGuest(viewer) || !session) throw new GuestError("NOT_A_GUEST");

  const { id, expires } = viewer;
  const guest = await transaction(async (tx) => {
    const [row] = await tx.user.updateManyAndReturn({
      where: { id, isAnonymous: true, mergedIntoId: null, sessionVersion: session.version },
      data: { sessionVersion: { increment: 1 }, carriedAt: null, carriedTo: null },
      select: personColumns,
    });
    if (!row) throw new GuestError("NOT_A_GUEST");
    await forgetCarryCodes(tx, id);
    return row;
  });
  await startSession(guest, expires ?? undefined);
}
