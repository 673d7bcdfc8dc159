import "server-only";
import { withinGuesses } from "@/lib/account/guessing-data";
import { requirePassword } from "@/lib/account/personal-data";
import { db } from "@/lib/db";

/**
 * Has somebody who holds a session or a mailed link show that they know the account's password too.
 * Of an account that has none it asks nothing.
 *
 * @returns the hash that it fits, by which the account can be told to be the same still; null for none
 * @throws Refusal when it is not right, TooManyTries
 */
export async function requireOwnPassword(
  userId: string,
  password?: string,
): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!row?.passwordHash) return null;

  const { passwordHash } = row;
  if (!password) await requirePassword(passwordHash, password);
  else await withinGuesses(userId, () => requirePassword(passwordHash, password));
  return passwordHash;
}
