import "server-only";
import type { Transaction } from "@/lib/db";

/**
 * Notes that the mailbox is the user's, inside the caller's transaction.
 *
 * @returns false when somebody else has proven it already
 */
export async function proveMailbox(
  tx: Transaction,
  userId: string,
  email: string,
): Promise<boolean> {
  const others = { email, emailVerified: { not: null }, id: { not: userId } };
  if ((await tx.user.count({ where: others })) > 0) return false;
  const { count } = await tx.user.updateMany({
    where: { id: userId, email, emailIsPlaceholder: false },
    data: { emailVerified: new Date() },
  });
  return count === 1;
}
