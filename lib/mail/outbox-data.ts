import "server-only";
import { type Database, db } from "@/lib/ground/db";
import { HOUR_SECONDS, MINUTE_SECONDS } from "@/lib/ground/time";

export interface Mail {
  /** A mail with the key of an earlier mail is not queued again. */
  key: string;
  /** The mail is erased with this user. */
  userId: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

export interface ClaimedMail extends Omit<Mail, "userId"> {
  id: string;
  createdAt: Date;
  attempts: number;
}

/** Longer than the slowest mail server takes. After that another process may take the mail. */
const LEASE_SECONDS = 5 * MINUTE_SECONDS;

const WAITS_MINUTES = [1, 5, 30];
const WAITS_HOURS = [2, 6, 12, 12, 12, 12, 12];
/** The wait after each failure. The failure after the last wait, about three days on, is final. */
const WAITS_SECONDS = [
  ...WAITS_MINUTES.map((minutes) => minutes * MINUTE_SECONDS),
  ...WAITS_HOURS.map((hours) => hours * HOUR_SECONDS),
];

export const MOST_ATTEMPTS = WAITS_SECONDS.length + 1;

export async function queueMail(mail: Mail, tx: Database = db): Promise<void> {
  await tx.outboxMail.createMany({ data: mail, skipDuplicates: true });
}

/** No other process gets the mail during the lease, so a process that dies only delays its mail. */
export async function claimMail(): Promise<ClaimedMail | null> {
  const [mail] = await db.$queryRaw<ClaimedMail[]>`
    UPDATE "OutboxMail" SET "dueAt" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (
      SELECT id FROM "OutboxMail"
      WHERE "sentAt" IS NULL AND "dueAt" <= now() AND attempts < ${MOST_ATTEMPTS}
      ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, key, recipient, subject, text, html, "createdAt", attempts`;
  return mail ?? null;
}

/** In seconds; negative when a mail is overdue, null when none waits. */
export async function nextDueIn(): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT EXTRACT(EPOCH FROM min("dueAt") - now())::float8 AS seconds FROM "OutboxMail"
    WHERE "sentAt" IS NULL AND attempts < ${MOST_ATTEMPTS}`;
  return row?.seconds ?? null;
}

export async function markSent({ id }: ClaimedMail): Promise<void> {
  await db.outboxMail.updateMany({ where: { id, sentAt: null }, data: { sentAt: new Date() } });
}

/** Waits longer after each failure, and a random bit more so that not all mails are due at once. */
export async function putOff({ id, attempts }: ClaimedMail): Promise<void> {
  const wait = (WAITS_SECONDS[attempts] ?? 0) * (1 + Math.random() / 5);
  await db.$executeRaw`
    UPDATE "OutboxMail"
    SET attempts = attempts + 1, "dueAt" = now() + make_interval(secs => ${wait})
    WHERE id = ${id}::uuid AND "sentAt" IS NULL`;
}

export async function giveUp({ id }: ClaimedMail): Promise<void> {
  const data = { attempts: MOST_ATTEMPTS, dueAt: new Date() };
  await db.outboxMail.updateMany({ where: { id, sentAt: null }, data });
}

const KEPT_DAYS = 30;

/** Deletes mail that was sent or given up long ago; returns how many. */
export function forgetOldMail(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "OutboxMail"
    WHERE COALESCE("sentAt", CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN "dueAt" END)
      < now() - make_interval(hours => ${KEPT_DAYS * 24}::int)`;
}
