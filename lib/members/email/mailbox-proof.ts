import "server-only";
import guests from "@/guests.config";
import { type AuditType, audit } from "@/lib/ground/audit";
import { isUniqueViolation, type Transaction } from "@/lib/ground/db";
import { newRandom, placeholderEmail } from "@/lib/ground/settings/guests-config";
import { nameFromEmail } from "@/lib/members/credentials/account-schema";

/** In the order of the ids. First in a transaction: what is read after it stays as it was. */
export async function lockHolders(tx: Transaction, email: string, userId?: string): Promise<void> {
  const ids = userId ? [userId] : [];
  await tx.$queryRaw`
    SELECT id FROM "User" WHERE email = ${email} OR id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
}

/**
 * Everybody else who claimed the address loses it: docs/decisions/0019-proof-wins.md.
 * @returns false, and changes nothing, when somebody else has proven it
 */
export async function proveMailbox(
  tx: Transaction,
  userId: string,
  email: string,
): Promise<boolean> {
  const address = email.toLowerCase();
  await lockHolders(tx, address, userId);
  const owner = await tx.user.findFirst({
    where: { email: address, emailVerified: { not: null } },
    select: { id: true },
  });
  if (owner) return owner.id === userId;
  if (!(await giveAddress(tx, userId, address))) return false;

  await dropClaims(tx, userId, address);
  await audit({ type: "email.proven", userId }, tx);
  return true;
}

// Somebody with another address so far is not locked by the holders of this one; the unique index
// lets one in. The savepoint lets the transaction go on after a violation.
async function giveAddress(tx: Transaction, id: string, email: string): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT give_address`;
  try {
    await tx.user.update({
      where: { id, isAnonymous: false },
      data: { email, emailIsPlaceholder: false, emailVerified: new Date() },
      select: { id: true },
    });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error, "User")) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT give_address`;
    return false;
  }
}

/**
 * Also takes all that the setter of a trap could come back by. What people own stays theirs. The
 * number of statements does not grow: nobody can make this slow by making many accounts.
 */
async function dropClaims(tx: Transaction, winnerId: string, email: string): Promise<void> {
  const losers = await tx.user.findMany({
    where: { email, isAnonymous: false, id: { not: winnerId } },
    select: { id: true, _count: { select: { accounts: true } } },
  });
  const ids = idsOf(losers);
  await tx.$executeRaw`
    DELETE FROM "VerificationToken" WHERE "usedAt" IS NULL
      AND ("userId" = ANY(${ids}::uuid[]) OR (email = ${email} AND "userId" <> ${winnerId}::uuid))`;
  if (ids.length === 0) return;

  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (type, "userId")
    SELECT ${"email.lost" satisfies AuditType}, unnest(${ids}::uuid[])`;
  const hasWays = ({ _count }: (typeof losers)[number]) => _count.accounts > 0;
  await keepAsMembers(tx, losers.filter(hasWays), nameFromEmail(email));
  await keepAsGuests(
    tx,
    losers.filter((loser) => !hasWays(loser)),
  );
}

type Row = { id: string };

// They sign in by their other ways. A name that came from the address goes with it.
async function keepAsMembers(tx: Transaction, rows: Row[], lentName: string): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`DELETE FROM "Session" WHERE "userId" = ANY(${idsOf(rows)}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "User" SET email = placeholder.email, "emailIsPlaceholder" = true, "passwordHash" = NULL,
      name = CASE WHEN name = ${lentName} THEN 'Member' ELSE name END,
      "sessionVersion" = "sessionVersion" + 1, "updatedAt" = now()
    FROM unnest(${idsOf(rows)}::uuid[], ${placeholdersFor(rows)}::text[]) AS placeholder (id, email)
    WHERE "User".id = placeholder.id`;
}

// Without a way to sign in, only their sessions lead to what they own: these go on, as a guest's, for
// a whole retention at least.
async function keepAsGuests(tx: Transaction, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "User" SET email = placeholder.email, "isAnonymous" = true, "passwordHash" = NULL,
      name = ${guests.generateName()}, role = 'member', "convertedAt" = NULL,
      "lastSeenAt" = now(), "updatedAt" = now()
    FROM unnest(${idsOf(rows)}::uuid[], ${placeholdersFor(rows)}::text[]) AS placeholder (id, email)
    WHERE "User".id = placeholder.id`;
}

const idsOf = (rows: Row[]) => rows.map(({ id }) => id);
const placeholdersFor = (rows: Row[]) => rows.map(() => placeholderEmail(guests, newRandom()));
