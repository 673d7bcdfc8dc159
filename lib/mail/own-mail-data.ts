import "server-only";
import { db, type Transaction } from "@/lib/ground/db";

/** The mail that was written to the user, oldest first, for them to take along; they have its bodies. */
export function collectMail(userId: string) {
  return db.outboxMail.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { subject: true, recipient: true, createdAt: true },
  });
}

/** Gives one user's mail to another. */
export async function mergeMail(tx: Transaction, from: string, to: string): Promise<string[]> {
  const moved = await tx.outboxMail.updateManyAndReturn({
    where: { userId: from },
    data: { userId: to },
    select: { id: true },
  });
  return moved.map(({ id }) => id);
}

/** Undoes `mergeMail`. */
export async function takeBackMail(
  tx: Transaction,
  ids: string[],
  from: string,
  to: string,
): Promise<string[]> {
  await tx.outboxMail.updateMany({
    where: { id: { in: ids }, userId: to },
    data: { userId: from },
  });
  return [];
}

/** Deletes the user's mail; what was not sent yet never is. */
export async function eraseMail(tx: Transaction, userId: string): Promise<void> {
  await tx.outboxMail.deleteMany({ where: { userId } });
}
