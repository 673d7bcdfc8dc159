import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { findToken, findUsedToken, takeToken } from "@/lib/ground/secrets/tokens";
import { queueMail } from "@/lib/mail/outbox-data";
import type { confirmSchema } from "@/lib/members/credentials/account-schema";
import { changedMail } from "@/lib/members/email/account-letters";
import { lockHolders, proveMailbox } from "@/lib/members/email/mailbox-proof";
import { requireOwnPassword } from "@/lib/members/password/own-password-data";
import { type UserRow, userColumns } from "@/lib/session/session";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { refusal as words } from "@/words/members/email";

export interface Confirmation {
  email: string;
  isChange: boolean;
  needs: "nothing" | "password" | "signIn";
}

export async function readConfirmation(
  asking: Viewer,
  secret: string,
): Promise<Confirmation | "confirmed" | "dead"> {
  const link = await findLink(secret);
  if (!link) return (await wasConfirmed(asking, secret)) ? "confirmed" : "dead";

  const { email, purpose } = link;
  const isChange = purpose === "changeEmail";
  if (ownTarget(asking, link)) return { email, isChange, needs: "nothing" };
  const row = await findHolder(link);
  if (!row) return "dead";
  return { email, isChange, needs: row.passwordHash ? "password" : "signIn" };
}

export interface Confirmed {
  /** false: somebody else has proven the mailbox meanwhile */
  isTheirs: boolean;
  /** the member, when they gave their password */
  admitted: UserRow | null;
}

/**
 * The link shows that somebody reads the mailbox, not that the account is theirs: a stranger may have
 * made it with this address. So the session or the password must show the account, too.
 */
export async function confirmEmail(
  asking: Viewer,
  { token: secret, password }: z.output<typeof confirmSchema>,
): Promise<Confirmed> {
  const link = await findLink(secret);
  if (!link) return confirmedBefore(asking, secret);

  const own = ownTarget(asking, link);
  const userId = own ?? (await requireHolder(link, password));
  const outcome = await transaction((tx) => prove(tx, link, secret, userId));
  if (outcome === "dead") return confirmedBefore(asking, secret);
  return { isTheirs: outcome !== null, admitted: own ? null : outcome };
}

const PURPOSES = ["confirmEmail", "changeEmail"] as const;

interface Link {
  purpose: (typeof PURPOSES)[number];
  userId: string;
  email: string;
}

async function findLink(secret: string): Promise<Link | null> {
  for (const purpose of PURPOSES) {
    const token = await findToken(purpose, secret);
    if (token?.userId && token.email) return { ...token, purpose } as Link;
  }
  return null;
}

// Also another account with the address: its member need not know which mail belongs to which.
function ownTarget(asking: Viewer, { userId, email }: Link): string | null {
  if (!isMember(asking)) return null;
  return asking.id === userId || asking.mailbox === email ? asking.id : null;
}

const findHolder = ({ userId }: Link) =>
  db.user.findUnique({ where: { id: userId, isAnonymous: false }, select: { passwordHash: true } });

async function requireHolder({ userId }: Link, password?: string): Promise<string> {
  if (!(await requireOwnPassword(userId, password))) throw new Refusal(words.signIn);
  return userId;
}

// Null when somebody else has the address.
async function prove(
  tx: Transaction,
  { purpose, email, ...link }: Link,
  secret: string,
  userId: string,
): Promise<UserRow | null | "dead"> {
  await lockHolders(tx, email, userId);
  if (!(await takeToken(purpose, secret, tx))) return "dead";

  const where = { id: userId, isAnonymous: false };
  const before = await tx.user.findUnique({ where, select: userColumns });
  const isChange = purpose === "changeEmail" && link.userId === userId;
  if (!before || (!isChange && before.email !== email)) return "dead";
  if (!(await proveMailbox(tx, userId, email))) return null;

  if (before.email !== email) await leaveAddress(tx, before);
  return tx.user.findUniqueOrThrow({ where, select: userColumns });
}

// Mails to the address before end, and a confirmed one is told.
async function leaveAddress(tx: Transaction, { id, email, emailVerified }: UserRow) {
  await tx.verificationToken.deleteMany({
    where: {
      OR: [
        { userId: id, purpose: { in: ["confirmEmail", "changeEmail"] }, usedAt: null },
        { userId: id, purpose: "resetPassword" },
      ],
    },
  });
  await audit({ type: "email.changed", userId: id }, tx);
  if (emailVerified) await queueMail(changedMail({ email, userId: id }, randomUUID()), tx);
}

async function confirmedBefore(asking: Viewer, secret: string): Promise<Confirmed> {
  if (!(await wasConfirmed(asking, secret))) throw new Refusal(words.dead);
  return { isTheirs: true, admitted: null };
}

async function wasConfirmed(asking: Viewer, secret: string): Promise<boolean> {
  for (const purpose of PURPOSES) {
    const token = await findUsedToken(purpose, secret);
    if (!token?.userId || !token.email) continue;

    const ids = isMember(asking) ? [token.userId, asking.id] : [token.userId];
    const where = { id: { in: ids }, email: token.email, emailVerified: { not: null } };
    return (await db.user.count({ where })) > 0;
  }
  return false;
}
