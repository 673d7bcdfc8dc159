import "server-only";
import { env } from "@/lib/ground/settings/env";
import { isAddress } from "@/lib/ground/settings/mailbox";
import { faultCode, handIn, isRefusal } from "@/lib/mail/mail-server";
import {
  type ClaimedMail,
  claimMail,
  giveUp,
  MOST_ATTEMPTS,
  markSent,
  putOff,
} from "@/lib/mail/outbox-data";

interface SendOptions {
  limit?: number;
  /** no mail is begun after it */
  deadline?: Date;
}

export interface Sending {
  sent: number;
  /** tried again later, or given up */
  failed: number;
}

/**
 * Sends each mail at least once: after a crash it is sent again with the same Message-ID. Several runs
 * at once never send the same mail. In development without SMTP_URL, /dev/inbox counts as delivery.
 */
export async function sendDueMail({ limit, deadline }: SendOptions = {}): Promise<Sending> {
  const sending = { sent: 0, failed: 0 };
  const deliver = delivery();
  if (!deliver) return sending;

  while (sending.sent + sending.failed < (limit ?? Infinity)) {
    if (deadline && deadline <= new Date()) break;
    const mail = await claimMail();
    if (!mail) break;

    const outcome = await attempt(mail, deliver);
    sending[outcome === "sent" ? "sent" : "failed"]++;
    if (outcome === "server at fault") break;
  }
  return sending;
}

type Deliver = (mail: ClaimedMail) => Promise<void>;

function delivery(): Deliver | null {
  const { SMTP_URL } = env;
  if (SMTP_URL) return (mail) => handIn(SMTP_URL, mail);
  return env.isDevelopment ? async () => undefined : null;
}

type Outcome = "sent" | "refused" | "server at fault";

async function attempt(mail: ClaimedMail, deliver: Deliver): Promise<Outcome> {
  if (!isAddress(mail.recipient)) {
    await abandon(mail, "no address");
    return "refused";
  }
  try {
    await deliver(mail);
  } catch (error) {
    await noteFailure(mail, faultCode(error));
    return isRefusal(error) ? "refused" : "server at fault";
  }
  await markSent(mail);
  return "sent";
}

async function noteFailure(mail: ClaimedMail, fault: string): Promise<void> {
  const attempts = mail.attempts + 1;
  if (attempts === MOST_ATTEMPTS) return abandon(mail, fault);

  await putOff(mail);
  console.warn(`[mail] ${mail.id} was not taken (${fault}), attempt ${attempts}`);
}

async function abandon(mail: ClaimedMail, fault: string): Promise<void> {
  await giveUp(mail);
  console.error(`[mail] ${mail.id} is given up (${fault})`);
}
