import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { type Credentials, nameFromEmail } from "@/lib/account/account";
import { audit } from "@/lib/audit";
import { moveBelongings } from "@/lib/belongings";
import { db, type Transaction, transaction } from "@/lib/db";
import { GuestError } from "@/lib/guests/guests";
import { hookUser, placeholderEmail } from "@/lib/guests-config";
import { hashPassword, verifyPassword } from "@/lib/password";
import { Refusal } from "@/lib/refusal";
import { isGuest, type Person, personColumns, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** A member's row, as much of it as a session needs. */
export type MemberRow = Prisma.UserGetPayload<{ select: typeof personColumns }>;

/** Credentials of a new account; without a name the address lends one. */
export type NewAccount = Credentials & { name?: string };

/**
 * Makes the guest a member: the same row with the same id, so nothing has to be moved. The guest's
 * sessions end; start a new one with the row that is returned.
 *
 * @throws GuestError NOT_A_GUEST when another request was faster, or the viewer never was a guest
 */
export async function promoteGuest(viewer: Viewer, account: NewAccount): Promise<MemberRow> {
  if (!isGuest(viewer)) throw new GuestError("NOT_A_GUEST");

  const passwordHash = await hashPassword(account.password);
  const facts = { email: account.email, name: nameOf(account), passwordHash };
  return transaction(async (tx) => {
    const member = await promoteRow(tx, viewer.id, facts);
    if (!member) throw new GuestError("NOT_A_GUEST");
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
 * ends with it.
 *
 * @returns null when the row is no guest's, or not any more
 */
export async function promoteRow(
  tx: Transaction,
  guestId: string,
  facts: MemberFacts,
): Promise<MemberRow | null> {
  const [member] = await tx.user.updateManyAndReturn({
    where: { id: guestId, isAnonymous: true, mergedIntoId: null },
    data: {
      isAnonymous: false,
      emailIsPlaceholder: !facts.email,
      ...facts,
      convertedAt: new Date(),
      sessionVersion: { increment: 1 },
    },
    select: personColumns,
  });
  if (!member) return null;

  await audit({ type: "guest.converted", userId: member.id }, tx);
  await guests.onConverted?.({ member: hookUser(member) }, tx);
  return member;
}

/**
 * Makes a new member who was no guest before. The address is not proven and reserves nothing, so the
 * answer is the same whether or not somebody else has it.
 */
export async function createMember(account: NewAccount): Promise<MemberRow> {
  const passwordHash = await hashPassword(account.password);
  return insertMember(db, { email: account.email, name: nameOf(account), passwordHash });
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
): Promise<MemberRow> {
  const random = randomBytes(16).toString("hex");
  const address = email ?? placeholderEmail(guests, random);
  if (!address) throw new Error("guests.config.ts: generateEmail gave no e-mail address.");

  return tx.user.create({
    data: {
      id,
      collection: "users",
      email: address,
      emailIsPlaceholder: !email,
      username: `member-${random.slice(0, 12)}`,
      ...facts,
    },
    select: personColumns,
  });
}

const nameOf = ({ name, email }: NewAccount) => name || nameFromEmail(email);

/**
 * The member that a guest's row has become, if these are its credentials; null otherwise. For a form
 * that was sent twice: the second time its session is one that the first has ended.
 */
export async function findPromoted(
  userId: string,
  { email, password }: Credentials,
): Promise<MemberRow | null> {
  const row = await db.user.findUnique({
    where: { id: userId, email, isAnonymous: false, mergedIntoId: null },
    select: { ...personColumns, passwordHash: true },
  });
  if (!row) return null;

  const { passwordHash, ...member } = row;
  return (await verifyPassword(passwordHash, password)) ? member : null;
}

const WRONG = "The email or the password is not right. Check both and try again.";
const MOST_CANDIDATES = 5;

/**
 * The member with that address and password: the one who proved the mailbox, else one of the newest
 * who did not.
 *
 * @throws Refusal the same for a wrong address and a wrong password
 */
export async function findMember({ email, password }: Credentials): Promise<MemberRow> {
  const candidates = await db.user.findMany({
    where: { email, isAnonymous: false, mergedIntoId: null, passwordHash: { not: null } },
    orderBy: [{ emailVerified: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: MOST_CANDIDATES,
    select: { ...personColumns, passwordHash: true },
  });

  if (candidates.length === 0) await verifyPassword(null, password);
  const isProven = candidates[0]?.emailVerified != null;
  const asked = isProven ? candidates.slice(0, 1) : candidates;
  for (const { passwordHash, ...member } of asked) {
    if (await verifyPassword(passwordHash, password)) return member;
  }
  throw new Refusal(WRONG);
}

/**
 * Gives everything that a guest owns to the account they signed in to, and retires the guest. Doing
 * it again does nothing.
 */
export async function mergeGuest(guest: Person, member: MemberRow): Promise<void> {
  await transaction(async (tx) => {
    await lockUsers(tx, [guest.id, member.id]);
    const { count } = await tx.user.updateMany({
      where: { id: guest.id, isAnonymous: true, mergedIntoId: null },
      data: { mergedIntoId: member.id, sessionVersion: { increment: 1 } },
    });
    if (count === 0) return;

    await moveBelongings(tx, guest.id, member.id);
    await audit({ type: "guest.merged", userId: guest.id }, tx);
    await guests.onMerged?.({ guestId: guest.id, member: hookUser(member) }, tx);
  });
}

// In the order of the ids, so that two merges of the same people cannot wait for each other.
const lockUsers = (tx: Transaction, ids: string[]) =>
  tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
