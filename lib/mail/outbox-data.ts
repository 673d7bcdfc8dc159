import "server-only";
import { db, type Transaction } from "@/lib/db";

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

/** Puts the mail into the outbox, in the transaction of what it tells; `sendDueMail` sends it after. */
export async function queueMail(mail: Mail, tx: Transaction = db): Promise<void> {
  await tx.outboxMail.createMany({ data: mail, skipDuplicates: true });
}
