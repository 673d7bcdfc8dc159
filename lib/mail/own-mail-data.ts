import "server-only";
import { db, type Transaction } from "@/lib/db";

/** The mail that was written to the user, oldest first, for them to take along; they have its bodies. */
export function collectMail(userId: string) {
  return db.outboxMail.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { subject: true, recipient: true, createdAt: true },
  });
}

/** Gives one user's mail to another. */
export async function moveMail(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.outboxMail.updateMany({ where: { userId: from }, data: { userId: to } });
}

/** Deletes the user's mail; what was not sent yet never is. */
export async function eraseMail(tx: Transaction, userId: string): Promise<void> {
  await tx.outboxMail.deleteMany({ where: { userId } });
}
