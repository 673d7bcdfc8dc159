import "server-only";
import { db } from "@/lib/ground/db";
import { collectSessions } from "@/lib/members/devices/sessions-data";
import { exportMerges } from "@/lib/members/merge/merge-receipts-data";
import { listWays } from "@/lib/members/ways/ways-data";
import { exportBelongings } from "@/lib/product/belongings";
import { isPerson, type Viewer } from "@/lib/session/viewer";

/** No secrets. Null for a visitor. */
export async function exportData(viewer: Viewer) {
  if (!isPerson(viewer)) return null;

  const row = await db.user.findUnique({
    where: { id: viewer.id },
    select: {
      id: true,
      collection: true,
      email: true,
      username: true,
      name: true,
      emailVerified: true,
      isAnonymous: true,
      role: true,
      createdAt: true,
      lastSeenAt: true,
      convertedAt: true,
      transferredAt: true,
      transferredTo: true,
    },
  });
  if (!row) return null;

  const { emailVerified, ...person } = row;
  return {
    person: { ...person, verified: emailVerified !== null },
    sessions: await collectSessions(viewer.id),
    waysToSignIn: await listWays(viewer.id),
    merges: await exportMerges(viewer.id),
    ...(await exportBelongings(viewer.id)),
  };
}
