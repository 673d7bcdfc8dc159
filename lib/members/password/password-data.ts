import "server-only";
import { randomUUID } from "node:crypto";
import { audit } from "@/lib/ground/audit";
import { db, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { spendLimit } from "@/lib/ground/limits/limits";
import { hashPassword, verifyPassword } from "@/lib/ground/secrets/password";
import { forgetTokens } from "@/lib/ground/secrets/tokens";
import { queueMail } from "@/lib/mail/outbox-data";
import { forgetSessions } from "@/lib/members/devices/sessions-data";
import { newPasswordMail } from "@/lib/members/email/account-letters";
import { refusedFor } from "@/lib/members/password/new-password";
import { withinGuesses } from "@/lib/members/sign-in/guessing-data";
import { startSession, userColumns } from "@/lib/session/session";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { refusal as words } from "@/words/members/passwords";

/** Every session ends, this browser gets a new one, and a pending change of the address is cancelled. */
export async function changePassword(
  viewer: Viewer,
  { current, password }: { current?: string; password: string },
): Promise<void> {
  if (!isMember(viewer)) throw new Refusal(problem.signInFirst);
  if (!viewer.mailbox) throw new Refusal(words.noEmail);
  const refused = refusedFor(viewer.email, password);
  if (refused) throw new Refusal(refused, { password: refused });

  const { id } = viewer;
  const row = await db.user.findUnique({ where: { id }, select: { passwordHash: true } });
  if (row?.passwordHash) await requireCurrent(id, row.passwordHash, current);
  const changes = await spendLimit("password-change", { member: id });
  if (!changes.ok) throw new Refusal(words.tooOften);

  const member = await writePassword(id, row?.passwordHash ?? null, password);
  await startSession(member);
}

async function requireCurrent(id: string, passwordHash: string, current?: string): Promise<void> {
  if (!current) throw refusedCurrent(words.noCurrent);
  await withinGuesses(id, async () => {
    if (await verifyPassword(passwordHash, current)) return;
    throw refusedCurrent(words.wrongCurrent);
  });
}

const refusedCurrent = (sentence: string) => new Refusal(sentence, { currentPassword: sentence });

// Only over the hash that was looked at: of two changes at once, one is refused.
async function writePassword(id: string, before: string | null, password: string) {
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const [member] = await tx.user.updateManyAndReturn({
      where: { id, isAnonymous: false, mergedIntoId: null, passwordHash: before },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: userColumns,
    });
    if (!member) throw new Refusal(words.changedMeanwhile);

    await forgetSessions(tx, member);
    await forgetTokens(tx, "changeEmail", id);
    await audit({ type: "password.changed", userId: id }, tx);
    const { email, emailVerified } = member;
    if (emailVerified) await queueMail(newPasswordMail({ email, userId: id }, randomUUID()), tx);
    return member;
  });
}
