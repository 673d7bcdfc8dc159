import "server-only";
import { type Transaction, transaction, untilUnique } from "@/lib/ground/db";
import { insertMember, promoteRow } from "@/lib/members/credentials/members-data";
import { proveMailbox } from "@/lib/members/email/mailbox-proof";
import type { Identity } from "@/lib/members/providers/identity";
import { addWay, isUnchanged } from "@/lib/members/ways/ways-data";
import { type UserRow, userColumns } from "@/lib/session/session";
import { isGuest, isMember, isPerson, type Viewer } from "@/lib/session/viewer";
import { noName } from "@/words/members/account";

export type Resolved =
  /** the account that it opens; the person may still be asking as a guest */
  | { end: "opens"; member: UserRow }
  /** the guest's own row, or a new one */
  | { end: "became"; member: UserRow }
  | { end: "added" }
  | { end: "known" }
  /** it opens somebody else's account */
  | { end: "taken" }
  /** the guest who asked is no guest any more */
  | { end: "changed" };

/**
 * Finds the owner of the identity. One that nobody has goes to the member who asks; to the member who
 * has proven the mailbox that the provider vouches for; to the guest who asks; to a new member.
 */
export async function resolveIdentity(viewer: Viewer, identity: Identity): Promise<Resolved> {
  const attempt = () => transaction((tx) => resolve(tx, viewer, identity));
  // Somebody was faster with the identity, or with the proof of the address: look again.
  const resolved = await untilUnique("Account", () =>
    untilUnique("User", () => attempt().catch(againIfProvenMeanwhile(attempt))),
  );
  return resolved ?? { end: "changed" };
}

class ProvenMeanwhile extends Error {}

const againIfProvenMeanwhile =
  <T>(attempt: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (error instanceof ProvenMeanwhile) return attempt();
    throw error;
  };

async function resolve(tx: Transaction, viewer: Viewer, identity: Identity): Promise<Resolved> {
  await lockPeople(tx, viewer, identity);
  const owner = await findOwner(tx, identity);
  if (owner && isMember(viewer)) return { end: owner.id === viewer.id ? "known" : "taken" };
  if (owner) {
    await noteUse(tx, identity);
    return { end: "opens", member: owner };
  }

  if (isPerson(viewer) && !(await isUnchanged(tx, viewer))) return { end: "changed" };
  if (isMember(viewer)) {
    await addWay(tx, viewer.id, identity);
    return { end: "added" };
  }

  const proven = await findProven(tx, identity);
  if (proven) {
    await addWay(tx, proven.id, identity);
    return { end: "opens", member: proven };
  }
  return become(tx, viewer, identity);
}

// All at once and in the order of the ids, as everywhere.
async function lockPeople(tx: Transaction, viewer: Viewer, identity: Identity): Promise<void> {
  const { provider, providerAccountId, email, isEmailProven } = identity;
  const ids = isPerson(viewer) ? [viewer.id] : [];
  await tx.$queryRaw`
    SELECT id FROM "User"
    WHERE id = ANY(${ids}::uuid[]) OR email = ${isEmailProven ? email : null} OR id IN (
      SELECT "userId" FROM "Account"
      WHERE provider = ${provider} AND "providerAccountId" = ${providerAccountId})
    ORDER BY id FOR UPDATE`;
}

async function findOwner(tx: Transaction, identity: Identity): Promise<UserRow | null> {
  const { provider, providerAccountId } = identity;
  const account = await tx.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: userColumns } },
  });
  return account?.user ?? null;
}

async function noteUse(tx: Transaction, identity: Identity): Promise<void> {
  const { provider, providerAccountId, label } = identity;
  await tx.account.updateMany({
    where: { provider, providerAccountId },
    data: { lastUsedAt: new Date(), label },
  });
}

async function findProven(tx: Transaction, identity: Identity): Promise<UserRow | null> {
  const { email, isEmailProven } = identity;
  if (!email || !isEmailProven) return null;
  return tx.user.findFirst({
    where: { email, emailVerified: { not: null }, isAnonymous: false, mergedIntoId: null },
    select: userColumns,
  });
}

async function become(tx: Transaction, viewer: Viewer, identity: Identity): Promise<Resolved> {
  const { email, isEmailProven } = identity;
  const facts = { name: identity.name ?? noName, ...(email && { email }) };
  const member = isGuest(viewer)
    ? await promoteRow(tx, viewer.id, facts)
    : await insertMember(tx, facts);
  if (!member) return { end: "changed" };

  await addWay(tx, member.id, identity);
  // Somebody has proven it in this moment, and the identity is theirs.
  if (email && isEmailProven && !(await proveMailbox(tx, member.id, email))) {
    throw new ProvenMeanwhile();
  }
  const where = { id: member.id };
  const row = await tx.user.findUniqueOrThrow({ where, select: userColumns });
  return { end: "became", member: row };
}
