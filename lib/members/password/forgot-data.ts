import "server-only";
import { randomUUID } from "node:crypto";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { HOUR_MINUTES } from "@/lib/ground/time";
import { queueMail } from "@/lib/mail/outbox-data";
import { resetMail } from "@/lib/members/email/account-letters";

/**
 * Queues the link to choose a new password, if a member bears the address; else nothing. It takes
 * longer when one does, so whoever asked must have their answer before.
 */
export async function queueReset(email: string): Promise<void> {
  const [first] = await listClaims(email);
  if (!first) return;

  // While nobody has proven the mailbox, its mail is nobody's: it may not show in a stranger's data.
  const userId = first.emailVerified ? first.id : null;
  await transaction(async (tx) => {
    const token = { purpose: "resetPassword", userId, email, minutes: HOUR_MINUTES } as const;
    const secret = await issueToken(token, tx);
    await queueMail(resetMail({ email, userId }, randomUUID(), secret), tx);
  });
}

const MOST_CLAIMS = 20;

/**
 * Who can be meant by somebody who has forgotten their password: the member who has proven the
 * mailbox, else those who have only said that it is theirs, the one seen last first.
 */
export async function listClaims(email: string, tx: Transaction = db) {
  const rows = await tx.user.findMany({
    where: {
      email,
      isAnonymous: false,
      OR: [{ emailVerified: { not: null } }, { passwordHash: { not: null } }],
    },
    // The proven one first: however many others make accounts with the address, it is among these.
    orderBy: [{ emailVerified: { sort: "desc", nulls: "last" } }, { lastSeenAt: "desc" }],
    take: MOST_CLAIMS,
    select: { id: true, emailVerified: true, createdAt: true, lastSeenAt: true },
  });
  const proven = rows.filter(({ emailVerified }) => emailVerified !== null);
  return proven.length > 0 ? proven : rows;
}
