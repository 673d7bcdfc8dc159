import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { hashPassword } from "@/lib/ground/secrets/password";
import { hookUser, newRandom, placeholderEmail } from "@/lib/ground/settings/guests-config";
import { GuestError } from "@/lib/guests/guests";
import { type Credentials, nameFromEmail } from "@/lib/members/credentials/account-schema";
import type { Welcome } from "@/lib/members/email/confirmation-letters";
import { type UserRow, userColumns } from "@/lib/session/user-row";
import { isGuest, type Viewer } from "@/lib/session/viewer";

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

const nameOf = ({ name, email }: NewAccount) => name || nameFromEmail(email);
