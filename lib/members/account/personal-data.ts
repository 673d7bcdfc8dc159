import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { requireOwnPassword } from "@/lib/members/password/own-password-data";
import { eraseBelongings } from "@/lib/product/belongings";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { Prisma } from "@/prisma/generated/client";
import { problem } from "@/words/members/account";
import { refusal } from "@/words/members/data";

export async function hasPassword(viewer: Viewer): Promise<boolean> {
  if (!isPerson(viewer)) return false;

  const { id } = viewer;
  return (await db.user.count({ where: { id, passwordHash: { not: null } } })) === 1;
}

/**
 * Erases the viewer, the guests they were before and all that these own. Orders stay, with nothing
 * of the person in them and without an owner.
 */
export async function erasePerson(viewer: Viewer, password?: string): Promise<void> {
  if (!isPerson(viewer)) throw new Refusal(problem.signInFirst);

  const passwordHash = await requireOwnPassword(viewer.id, password);
  await transaction(async (tx) => {
    const ids = await lockWithGuests(tx, viewer.id);
    // The hash that was just checked: a guest who became a member meanwhile has a password to give.
    const where = { id: viewer.id, mergedIntoId: null, passwordHash };
    if ((await tx.user.count({ where })) === 0) throw new Refusal(refusal.gone);

    for (const id of ids) await eraseBelongings(tx, id);
    await tx.user.deleteMany({ where: { id: { in: ids } } });
    await audit({ type: "person.erased", userId: viewer.id }, tx);
  });
}

// Locks in the order of the ids, as a merge does. Only a second look shows a merge that was faster.
async function lockWithGuests(tx: Transaction, id: string): Promise<string[]> {
  await tx.$queryRaw`
    SELECT id FROM "User" WHERE id IN (${withGuests(id)}) ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>(withGuests(id));
  return rows.map((row) => row.id);
}

// The guests who were merged into the person, or wait to be; each of them may have got guests too.
const withGuests = (id: string) => Prisma.sql`
  WITH RECURSIVE theirs AS (
    SELECT ${id}::uuid AS id
    UNION
    SELECT guest.id FROM theirs, LATERAL (
      SELECT id FROM "User" WHERE "mergedIntoId" = theirs.id
      UNION ALL
      SELECT "User".id FROM "Merge" JOIN "User" ON "User".id = "guestId" AND "isAnonymous"
      WHERE "memberId" = theirs.id AND "undoneAt" IS NULL
    ) guest
  )
  SELECT id FROM theirs`;
