import "server-only";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { verifyPassword } from "@/lib/ground/secrets/password";
import type { Credentials } from "@/lib/members/credentials/account-schema";
import { type AllowTries, allowEveryTry } from "@/lib/members/sign-in/guessing-data";
import { type UserRow, userColumns } from "@/lib/session/user-row";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as signIn } from "@/words/members/sign-in";

/** For a form that was sent twice: its session has become a member by now. Null for other credentials. */
export async function findPromoted(
  userId: string,
  { email, password }: Credentials,
  allowTries: AllowTries = allowEveryTry,
): Promise<UserRow | null> {
  const row = await db.user.findUnique({
    where: { id: userId, email, isAnonymous: false, mergedIntoId: null },
    select: { ...userColumns, passwordHash: true },
  });
  if (!row || (await allowTries([row.id])).length === 0) return null;

  const { passwordHash, ...member } = row;
  return (await verifyPassword(passwordHash, password)) ? member : null;
}

/** How many passwords are compared, always: with fewer, the time would tell whether an address is known. */
const COMPARED = 3;

/**
 * The one who proved the mailbox, or one of the newest who did not, even when somebody else has:
 * otherwise making an account and signing in to it would tell that the address is known.
 */
export async function findMember(
  { email, password }: Credentials,
  allowTries: AllowTries = allowEveryTry,
): Promise<UserRow> {
  const candidates = await db.user.findMany({
    where: { email, isAnonymous: false, mergedIntoId: null, passwordHash: { not: null } },
    orderBy: [{ emailVerified: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: COMPARED,
    select: { ...userColumns, passwordHash: true },
  });
  const tried = await allowTries(candidates.map(({ id }) => id));
  const compared = Array.from({ length: COMPARED }, (_, place) => {
    const candidate = candidates[place];
    const isTried = candidate && tried.includes(candidate.id);
    return verifyPassword(isTried ? candidate.passwordHash : null, password);
  });
  // The proven one comes first, and wins if several passwords fit.
  const found = candidates[(await Promise.all(compared)).indexOf(true)];
  if (!found) throw new Refusal(signIn.wrong);

  const { passwordHash: _, ...member } = found;
  return member;
}

export async function renameMember(viewer: Viewer, name: string): Promise<void> {
  if (!isMember(viewer)) throw new Refusal(problem.signInFirst);
  await db.user.updateMany({ where: { id: viewer.id, isAnonymous: false }, data: { name } });
}
