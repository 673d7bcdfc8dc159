import "server-only";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { verifyPassword } from "@/lib/ground/secrets/password";
import { withinGuesses } from "@/lib/members/sign-in/guessing-data";
import { refusal as words } from "@/words/members/sign-in";

/**
 * Only for an account that has a password.
 * @returns the hash that it fits, to tell later that the account is still the same
 */
export async function requireOwnPassword(
  userId: string,
  password?: string,
): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!row?.passwordHash) return null;

  const { passwordHash } = row;
  if (!password) throw refused(words.noPassword);
  await withinGuesses(userId, async () => {
    if (!(await verifyPassword(passwordHash, password))) throw refused(words.wrongPassword);
  });
  return passwordHash;
}

const refused = (sentence: string) => new Refusal(sentence, { password: sentence });
