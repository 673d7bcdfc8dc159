import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Database, db, lockUsers, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { requireLimit } from "@/lib/ground/limits/limits";
import { forgetTokens } from "@/lib/ground/secrets/tokens";
import { queueMail } from "@/lib/mail/outbox-data";
import type { changeEmailSchema } from "@/lib/members/credentials/account-schema";
import { changeAskedMail } from "@/lib/members/email/account-letters";
import { queueChange, queueConfirmation } from "@/lib/members/email/confirmation-letters";
import { requireOwnPassword } from "@/lib/members/password/own-password-data";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as words } from "@/words/members/email";

/** Asks the new address for its confirmation and tells the old one. A later request replaces this one. */
export async function askForChange(
  viewer: Viewer,
  { email, password }: z.output<typeof changeEmailSchema>,
): Promise<void> {
  const member = requireMember(viewer);
  if (email === member.mailbox) throw new Refusal(words.same, { email: words.same });
  const passwordHash = await requireOwnPassword(member.id, password);
  await requireLimit("change-mail", words.tooManyMails, { mailbox: email });

  await transaction(async (tx) => {
    await lockUsers(tx, member.id);
    // The hash that was just checked: a new password that was chosen meanwhile has cancelled this.
    const where = { id: member.id, isAnonymous: false, passwordHash };
    if ((await tx.user.count({ where })) === 0) throw new Refusal(words.changedMeanwhile);
    await forgetTokens(tx, "changeEmail", member.id);
    await queueChange(tx, member.id, email);
    if (!member.mailbox || !member.verified) return;
    const old = { email: member.mailbox, userId: member.id };
    await queueMail(changeAskedMail(old, randomUUID()), tx);
  });
}

export async function pendingEmail(userId: string, tx: Database = db): Promise<string | null> {
  const newest = await tx.verificationToken.findFirst({
    where: { purpose: "changeEmail", userId, usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { email: true },
  });
  return newest?.email ?? null;
}

export async function cancelChange(viewer: Viewer): Promise<void> {
  const { id } = requireMember(viewer);
  await forgetTokens(db, "changeEmail", id);
}

export async function sendChangeAgain(viewer: Viewer): Promise<void> {
  const { id } = requireMember(viewer);
  const email = await pendingEmail(id);
  if (!email) throw new Refusal(words.nothingWaits);
  await requireLimit("change-mail", words.tooManyMails, { mailbox: email });
  await transaction(async (tx) => {
    await lockUsers(tx, id);
    if ((await pendingEmail(id, tx)) !== email) throw new Refusal(words.nothingWaits);
    await queueChange(tx, id, email);
  });
}

export async function sendConfirmationAgain(viewer: Viewer): Promise<void> {
  const { id, mailbox, verified } = requireMember(viewer);
  if (!mailbox || verified) throw new Refusal(words.confirmedAlready);
  await requireLimit("confirm-mail", words.tooManyMails, { mailbox });
  await transaction((tx) => queueConfirmation(tx, { id, email: mailbox }));
}

function requireMember(viewer: Viewer) {
  if (!isMember(viewer)) throw new Refusal(problem.signInFirst);
  return viewer;
}
