import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { hashPassword } from "@/lib/ground/secrets/password";
import { findToken, takeToken } from "@/lib/ground/secrets/tokens";
import { queueMail } from "@/lib/mail/outbox-data";
import { passwordChangedMail } from "@/lib/members/email/account-letters";
import { lockHolders, proveMailbox } from "@/lib/members/email/mailbox-proof";
import { listClaims } from "@/lib/members/password/forgot-data";
import type { resetSchema } from "@/lib/members/password/new-password";
import { refusedFor } from "@/lib/members/password/new-password";
import { type UserRow, userColumns } from "@/lib/session/session";
import { refusal as words } from "@/words/members/passwords";

export interface ResettableAccount {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Null for a dead link. */
export async function readReset(
  secret: string,
): Promise<{ email: string; accounts: ResettableAccount[] } | null> {
  const token = await findToken("resetPassword", secret);
  if (!token?.email) return null;

  const accounts = await listClaims(token.email);
  return accounts.length > 0 ? { email: token.email, accounts } : null;
}

/** All that somebody else could come back by ends: sessions, links, pending changes, other ways. */
export async function resetPassword(input: z.output<typeof resetSchema>): Promise<UserRow> {
  const found = await findToken("resetPassword", input.token);
  if (!found?.email) throw new Refusal(words.deadLink);

  const { email } = found;
  const refused = refusedFor(email, input.password);
  if (refused) throw new Refusal(refused, { password: refused });

  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await lockHolders(tx, email);
    if (!(await takeToken("resetPassword", input.token, tx))) throw new Refusal(words.deadLink);

    const { id } = choose(await listClaims(email, tx), input.account);
    await revokeAll(tx, id, email);
    await tx.user.update({
      where: { id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true },
    });
    if (!(await proveMailbox(tx, id, email))) throw new Refusal(words.deadLink);
    await audit({ type: "password.reset", userId: id }, tx);
    await queueMail(passwordChangedMail({ email, userId: id }, randomUUID()), tx);
    return tx.user.findUniqueOrThrow({ where: { id }, select: userColumns });
  });
}

function choose(claims: { id: string }[], wanted?: string): { id: string } {
  if (claims.length > 1 && !wanted) throw new Refusal(words.noChoice, { account: words.noChoice });

  const chosen = wanted ? claims.find(({ id }) => id === wanted) : claims[0];
  if (!chosen) throw new Refusal(words.deadLink);
  return chosen;
}

async function revokeAll(tx: Transaction, userId: string, email: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({
    where: { usedAt: null, OR: [{ userId }, { email, purpose: "resetPassword" }] },
  });
}
