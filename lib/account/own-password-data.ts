import "server-only";
import { requirePassword } from "@/lib/account/personal-data";
import { db } from "@/lib/db";
import { bucketOf, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

const MOST_TRIES = 10;

/** In seconds. */
const HOUR = 60 * 60;

/**
 * Has somebody who holds a session or a mailed link show that they know the account's password too.
 * Of an account that has none it asks nothing.
 *
 * @returns the hash that it fits, by which the account can be told to be the same still; null for none
 * @throws Refusal when it is not right, or was wrong too often
 */
export async function requireOwnPassword(
  userId: string,
  password?: string,
): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!row?.passwordHash) return null;

  if (password) await spendTry(userId);
  await requirePassword(row.passwordHash, password);
  return row.passwordHash;
}

async function spendTry(userId: string): Promise<void> {
  const spent = await spend([bucketOf("password-tries", userId, MOST_TRIES)], HOUR);
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`A password was tried too often for this account. Try again in ${wait}.`);
}
