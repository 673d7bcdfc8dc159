import "server-only";
import { randomUUID } from "node:crypto";
import { db, type Transaction } from "@/lib/ground/db";
import { spendLimit } from "@/lib/ground/limits/limits";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { DAY_MINUTES } from "@/lib/ground/time";
import { queueMail } from "@/lib/mail/outbox-data";
import {
  changeMail,
  changeRefusedMail,
  confirmMail,
  haveAccountMail,
} from "@/lib/members/email/account-letters";

export type Welcome = (tx: Transaction, member: { id: string; email: string }) => Promise<void>;

/** Does nothing when too many mails went to that address. */
export async function welcomeFor(email: string): Promise<Welcome> {
  const spent = await spendLimit("confirm-mail", { mailbox: email });
  return spent.ok ? queueConfirmation : async () => undefined;
}

/**
 * When somebody else has proven the address, the mail tells them so instead. A link is made either
 * way: neither the time nor the account's page tells whether the address is known.
 */
export async function queueConfirmation(
  tx: Transaction,
  { id: userId, email }: { id: string; email: string },
): Promise<void> {
  const secret = await issueToken(
    { purpose: "confirmEmail", userId, email, minutes: DAY_MINUTES },
    tx,
  );
  const isTaken = await isProvenElsewhere(tx, userId, email);
  const [to, requestId] = [{ email, userId }, randomUUID()];
  await queueMail(
    isTaken ? haveAccountMail(to, requestId) : confirmMail(to, requestId, secret),
    tx,
  );
}

export async function queueChange(tx: Transaction, userId: string, email: string): Promise<void> {
  const secret = await issueToken(
    { purpose: "changeEmail", userId, email, minutes: DAY_MINUTES },
    tx,
  );
  const isTaken = await isProvenElsewhere(tx, userId, email);
  const [to, requestId] = [{ email, userId }, randomUUID()];
  await queueMail(
    isTaken ? changeRefusedMail(to, requestId) : changeMail(to, requestId, secret),
    tx,
  );
}

export async function awaitsConfirmation(userId: string, email: string): Promise<boolean> {
  const where = { purpose: "confirmEmail", userId, email, usedAt: null };
  return (
    (await db.verificationToken.count({ where: { ...where, expiresAt: { gt: new Date() } } })) > 0
  );
}

async function isProvenElsewhere(tx: Transaction, userId: string, email: string): Promise<boolean> {
  const where = { email, emailVerified: { not: null }, id: { not: userId } };
  return (await tx.user.count({ where })) > 0;
}
