import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { hashPassword, verifyPassword } from "@/lib/ground/secrets/password";
import { hookUser, newRandom, placeholderEmail } from "@/lib/ground/settings/guests-config";
import { GuestError } from "@/lib/guests/guests";
import { type Credentials, nameFromEmail } from "@/lib/members/credentials/account-schema";
import type { Welcome } from "@/lib/members/email/confirmation-letters";
import type { AllowTries } from "@/lib/members/sign-in/guessing-data";
import { type UserRow, userColumns } from "@/lib/session/session";
import { isGuest, isMember, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as signIn } from "@/words/members/sign-in";

export type NewAccount = Credentials & { name?: string };

/** In place: same row, same id. @throws GuestError NOT_A_GUEST, also when another request was faster */
export async function promoteGuest(
  viewer: Viewer,
  account: NewAccount,
  welcome?: Welcome,
): Promise<UserRow> {
  if (!isGuest(viewer)) throw new GuestError("NOT_A_GUEST");

  const passwordHash = await hashPassword(account.password);
  const facts = { email: account.email, name: nameOf(account), passwordHash };
  return transaction(async (tx) => {
    const member = await promoteRow(tx, viewer.id, facts);
    if (!member) throw new GuestError("NOT_A_GUEST");
    await welcome?.(tx, member);
    return member;
  });
}

/** Without an address a member has a made-up one. */
export interface MemberFacts {
  name: string;
  email?: string;
  passwordHash?: string;
}

/**
 * Sessions and passkeys of the guest end: somebody who had this browser before may have left them.
 * Null when the row is no guest's, or not any more.
 */
export async function promoteRow(
  tx: Transaction,
  guestId: string,
  facts: MemberFacts,
  { keepsPasskeys = false } = {},
): Promise<UserRow | null> {
  const [member] = await tx.user.updateManyAndReturn({
    where: { id: guestId, isAnonymous: true, mergedIntoId: null },
    data: {
      isAnonymous: false,
      emailIsPlaceholder: !facts.email,
      ...facts,
      convertedAt: new Date(),
      transferredAt: null,
      transferredTo: null,
      sessionVersion: { increment: 1 },
    },
    select: userColumns,
  });
  if (!member) return null;

  if (!keepsPasskeys) await tx.account.deleteMany({ where: { userId: member.id } });
  // Of somebody who was a member before, and lost the address to its owner.
  await tx.session.deleteMany({ where: { userId: member.id } });
  await audit({ type: "guest.converted", userId: member.id }, tx);
  await guests.onConverted?.({ member: hookUser(member) }, tx);
  return member;
}

/** The address is not proven and reserves nothing: the answer is the same if somebody has it already. */
export async function createMember(account: NewAccount, welcome?: Welcome): Promise<UserRow> {
  const passwordHash = await hashPassword(account.password);
  const facts = { email: account.email, name: nameOf(account), passwordHash };
  return transaction(async (tx) => {
    const member = await insertMember(tx, facts);
    await welcome?.(tx, member);
    return member;
  });
}

export function insertMember(
  tx: Transaction,
  { email, ...facts }: MemberFacts,
  id: string = uuid(),
): Promise<UserRow> {
  const random = newRandom();
  return tx.user.create({
    data: {
      id,
      collection: "users",
      email: email ?? placeholderEmail(guests, random),
      emailIsPlaceholder: !email,
      username: `member-${random.slice(0, 12)}`,
      ...facts,
    },
    select: userColumns,
  });
}

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

/** For callers that have counted the try already. */
const allowEveryTry: AllowTries = async (userIds) => userIds;

const nameOf = ({ name, email }: NewAccount) => name || nameFromEmail(email);
