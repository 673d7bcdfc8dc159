import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, db, transaction } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { HOUR_MINUTES } from "@/lib/ground/time";
import { queueMail } from "@/lib/mail/outbox-data";
import { resetMail } from "@/lib/members/email/account-letters";

/** Takes longer for a known address, so the answer must be out before. */
export async function queueReset(email: string): Promise<void> {
  const [first] = await listClaims(email);
  if (!first) return;

  // Until the mailbox is proven, the mail belongs to nobody: it must not show in a stranger's data.
  const userId = first.emailVerified ? first.id : null;
  await transaction(async (tx) => {
    const token = { purpose: "resetPassword", userId, email, minutes: HOUR_MINUTES } as const;
    const secret = await issueToken(token, tx);
    await queueMail(resetMail({ email, userId }, randomUUID(), secret), tx);
  });
}

const MOST_CLAIMS = 20;

/** The member who has proven the mailbox; otherwise those who claim it, the one seen last first. */
export async function listClaims(email: string, tx: Database = db) {
  const rows = await tx.user.findMany({
    where: {
      email,
      isAnonymous: false,
      OR: [{ emailVerified: { not: null } }, { passwordHash: { not: null } }],
    },
    // The proven one first: it must be among these, however many others claim the address.
    orderBy: [{ emailVerified: { sort: "desc", nulls: "last" } }, { lastSeenAt: "desc" }],
    take: MOST_CLAIMS,
    select: { id: true, emailVerified: true, createdAt: true, lastSeenAt: true },
  });
  const proven = rows.filter(({ emailVerified }) => emailVerified !== null);
  return proven.length > 0 ? proven : rows;
}
