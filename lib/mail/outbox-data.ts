import "server-only";
import { db, type Transaction } from "@/lib/ground/db";

/** One mail, ready to be sent; both bodies say the same. */
export interface Mail {
  /** What makes it the one mail about its matter: written again, it is still one. */
  key: string;
  /** Whose mail it is, so that it is erased with them. */
  userId: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** A mail that this process has taken upon itself to send. */
export interface ClaimedMail extends Omit<Mail, "userId"> {
  id: string;
  createdAt: Date;
  /** how often it has failed */
  attempts: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** In seconds: longer than a mail takes with the slowest server. Then another process may have it. */
const LEASE = 5 * MINUTE;

/** In seconds: how long to wait after each failure; after one more, about three days on, it is given up. */
const WAITS = [MINUTE, 5 * MINUTE, HOUR / 2, ...[2, 6, 12, 12, 12, 12, 12].map((h) => h * HOUR)];

/** How often a mail is tried. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** Puts the mail into the outbox, in the transaction of what it tells; `sendDueMail` sends it after. */
export async function queueMail(mail: Mail, tx: Transaction = db): Promise<void> {
  await tx.outboxMail.createMany({ data: mail, skipDuplicates: true });
}

/**
 * Takes the mail that has been due longest, and no one else gets it for the time of the lease: a
 * process that dies with it only delays it. Null when nothing is due.
 */
export async function claimMail(): Promise<ClaimedMail | null> {
  const [mail] = await db.$queryRaw<ClaimedMail[]>`
    UPDATE "OutboxMail" SET "dueAt" = now() + make_interval(secs => ${LEASE})
    WHERE id = (
      SELECT id FROM "OutboxMail"
      WHERE "sentAt" IS NULL AND "dueAt" <= now() AND attempts < ${MOST_ATTEMPTS}
      ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, key, recipient, subject, text, html, "createdAt", attempts`;
  return mail ?? null;
}

/** In how many seconds the next mail is due, below zero when it is already; null when none waits. */
export async function nextDueIn(): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT EXTRACT(EPOCH FROM min("dueAt") - now())::float8 AS seconds FROM "OutboxMail"
    WHERE "sentAt" IS NULL AND attempts < ${MOST_ATTEMPTS}`;
  return row?.seconds ?? null;
}

/** Notes that the mail is with the server. */
export async function markSent({ id }: ClaimedMail): Promise<void> {
  await db.$executeRaw`
    UPDATE "OutboxMail" SET "sentAt" = now() WHERE id = ${id}::uuid AND "sentAt" IS NULL`;
}

/** Notes a failure; the next try is due later from time to time, and not at the same time for all. */
export async function putOff({ id, attempts }: ClaimedMail): Promise<void> {
  const wait = (WAITS[attempts] ?? 0) * (1 + Math.random() / 5);
  await db.$executeRaw`
    UPDATE "OutboxMail"
    SET attempts = attempts + 1, "dueAt" = now() + make_interval(secs => ${wait})
    WHERE id = ${id}::uuid AND "sentAt" IS NULL`;
}

/** Notes that the mail is not tried any more. */
export async function giveUp({ id }: ClaimedMail): Promise<void> {
  await db.$executeRaw`
    UPDATE "OutboxMail" SET attempts = ${MOST_ATTEMPTS}, "dueAt" = now()
    WHERE id = ${id}::uuid AND "sentAt" IS NULL`;
}

/** How many days a mail is kept after it was sent or given up. */
const KEPT_DAYS = 30;

/**
 * Deletes mail that was sent, or given up, longer ago than it is kept.
 *
 * @returns how many
 */
export function forgetOldMail(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "OutboxMail"
    WHERE COALESCE("sentAt", CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN "dueAt" END)
      < now() - make_interval(hours => ${KEPT_DAYS * 24}::int)`;
}
