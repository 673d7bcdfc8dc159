import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { hashPassword } from "@/lib/ground/secrets/password";
import { hookUser } from "@/lib/ground/settings/guests-config";
import { GuestError } from "@/lib/guests/guests";
import { placeholderOf, randomOfGuest } from "@/lib/guests/placeholder";
import { type Credentials, nameFromEmail } from "@/lib/members/credentials/account-schema";
import type { Welcome } from "@/lib/members/email/confirmation-letters";
import { type UserRow, userColumns } from "@/lib/session/user-row";
import { isGuest, type Viewer } from "@/lib/session/viewer";

/** Credentials of a new account; without a name the address lends one. */
export type NewAccount = Credentials & { name?: string };

/**
 * Makes the guest a member: the same row with the same id, so nothing has to be moved. The guest's
 * sessions end; start a new one with the row that is returned.
 *
 * @param welcome what a new member is sent, in the same transaction
 * @throws GuestError NOT_A_GUEST when another request was faster, or the viewer never was a guest
 */
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

/** What a member starts with. Without an address they keep, or get, a made-up one. */
export interface MemberFacts {
  name: string;
  email?: string;
  passwordHash?: string;
}

/**
 * Makes a member of the guest's row, inside the caller's transaction. Every session of the guest
 * ends with it, and so does a passkey that was kept to come back as the guest: whoever had this
 * browser, or the guest, before may have left it.
 *
 * @param options.keepsPasskeys for who becomes a member with the passkey that they have kept
 * @returns null when the row is no guest's, or not any more
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
  // Of who was a member before, and had to be a guest again.
  await tx.session.deleteMany({ where: { userId: member.id } });
  await audit({ type: "guest.converted", userId: member.id }, tx);
  await guests.onConverted?.({ member: hookUser(member) }, tx);
  return member;
}

/**
 * Makes a new member who was no guest before. The address is not proven and reserves nothing, so the
 * answer is the same whether or not somebody else has it.
 *
 * @param welcome what a new member is sent, in the same transaction
 */
export async function createMember(account: NewAccount, welcome?: Welcome): Promise<UserRow> {
  const passwordHash = await hashPassword(account.password);
  const facts = { email: account.email, name: nameOf(account), passwordHash };
  return transaction(async (tx) => {
    const member = await insertMember(tx, facts);
    await welcome?.(tx, member);
    return member;
  });
}

/**
 * The row of a new member, inside the caller's transaction.
 *
 * @param id of the row, where it has to be known before
 */
export function insertMember(
  tx: Transaction,
  { email, ...facts }: MemberFacts,
  id: string = uuid(),
): Promise<UserRow> {
  const random = randomOfGuest();
  return tx.user.create({
    data: {
      id,
      collection: "users",
      email: email ?? placeholderOf(random),
      emailIsPlaceholder: !email,
      username: `member-${random.slice(0, 12)}`,
      ...facts,
    },
    select: userColumns,
  });
}

const nameOf = ({ name, email }: NewAccount) => name || nameFromEmail(email);
