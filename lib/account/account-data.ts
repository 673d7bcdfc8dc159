import "server-only";
import { randomBytes } from "node:crypto";
import guests from "@/guests.config";
import { type Credentials, nameFromEmail } from "@/lib/account/account";
import { audit } from "@/lib/audit";
import { db, transaction } from "@/lib/db";
import { GuestError } from "@/lib/guests/guests";
import { hookUser } from "@/lib/guests-config";
import { hashPassword, verifyPassword } from "@/lib/password";
import { Refusal } from "@/lib/refusal";
import { isGuest, personColumns, type Viewer } from "@/lib/viewer";
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
  return transaction(async (tx) => {
    const [member] = await tx.user.updateManyAndReturn({
      where: { id: viewer.id, isAnonymous: true, mergedIntoId: null },
      data: {
        isAnonymous: false,
        email: account.email,
        name: account.name || nameFromEmail(account.email),
        passwordHash,
        convertedAt: new Date(),
        sessionVersion: { increment: 1 },
      },
      select: personColumns,
    });
    if (!member) throw new GuestError("NOT_A_GUEST");

    await audit({ type: "guest.converted", userId: member.id }, tx);
    await guests.onConverted?.({ member: hookUser(member) }, tx);
    return member;
  });
}

/**
 * Makes a new member who was no guest before. The address is not proven and reserves nothing, so the
 * answer is the same whether or not somebody else has it.
 */
export async function createMember(account: NewAccount): Promise<MemberRow> {
  return db.user.create({
    data: {
      collection: "users",
      email: account.email,
      username: `member-${randomBytes(6).toString("hex")}`,
      name: account.name || nameFromEmail(account.email),
      passwordHash: await hashPassword(account.password),
    },
    select: personColumns,
  });
}

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
