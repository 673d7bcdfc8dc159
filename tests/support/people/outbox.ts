import { randomUUID } from "node:crypto";
import { db } from "@/lib/ground/db";
import { letterFrom } from "@/lib/mail/letter";
import { type Mail, queueMail } from "@/lib/mail/outbox-data";
import { uniqueEmail } from "@/tests/support/people/people";

export async function queueLetter(facts: Partial<Mail> = {}): Promise<Mail> {
  const mail = {
    key: `test:${randomUUID()}`,
    userId: null,
    recipient: uniqueEmail(),
    ...letterFrom({
      subject: "Your order GL-TKPM-7RWX",
      preheader: "It is paid.",
      title: "Thank you",
      paragraphs: ["We have your order."],
      reason: "You ordered it.",
    }),
    ...facts,
  };
  await queueMail(mail);
  return mail;
}

export const mailRowOf = ({ key }: { key: string }) =>
  db.outboxMail.findUniqueOrThrow({ where: { key } });

export const emptyOutbox = () => db.outboxMail.deleteMany();

/** Lets so many seconds go by for the mail, by the database's clock. */
export async function letPass(seconds: number, { key }: { key: string }): Promise<void> {
  await db.$executeRaw`
    UPDATE "OutboxMail"
    SET "dueAt" = "dueAt" - make_interval(secs => ${seconds}),
        "sentAt" = "sentAt" - make_interval(secs => ${seconds})
    WHERE key = ${key}`;
}

/** In how many seconds the mail is due, by the database's clock. */
export async function dueIn({ key }: { key: string }): Promise<number> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    SELECT EXTRACT(EPOCH FROM "dueAt" - now())::float8 AS seconds FROM "OutboxMail"
    WHERE key = ${key}`;
  return row?.seconds ?? Number.NaN;
}
