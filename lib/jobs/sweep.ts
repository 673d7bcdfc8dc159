import "server-only";
import { forgetExpiredTokens } from "@/lib/ground/secrets/tokens";
import { env } from "@/lib/ground/settings/env";
import { SECOND_MS } from "@/lib/ground/time";
import { forgetOldMail } from "@/lib/mail/outbox-data";
import { type Sending, sendDueMail } from "@/lib/mail/send-due-mail";
import { retryMerges } from "@/lib/members/merge/merge-data";
import { type DueWork, finishDueWork } from "@/lib/product/due-work";
import { forgetEndedSessions } from "@/lib/session/session";

/** What was found lying about, and put in order. */
export interface Sweep extends DueWork {
  /** how many merges came about that had failed */
  merged: number;
  /** of what was due; and how many letters were old */
  mail: Sending & { deleted: number };
}

interface SweepOptions {
  /** How long to send mail at most; as long as any is due, when nobody says. */
  secondsForMail?: number;
}

/**
 * Finishes what a crash, or a shopper, left half done, and sends the mail that tells of it. Safe at any
 * time, and twice at once.
 */
export async function sweep({ secondsForMail = Infinity }: SweepOptions = {}): Promise<Sweep> {
  await forgetEndedSessions();
  await forgetExpiredTokens();
  return {
    ...(await finishDueWork()),
    merged: await retryMerges(),
    mail: await clearOutbox(secondsForMail),
  };
}

async function clearOutbox(seconds: number): Promise<Sweep["mail"]> {
  const deadline = seconds === Infinity ? undefined : new Date(Date.now() + seconds * SECOND_MS);
  const sending = await sendDueMail({ deadline });
  return { ...sending, deleted: await forgetOldMail() };
}

/** In seconds: a server sweeps again soon, and its orders must not wait for a slow mail server. */
const MAIL_OF_ONE_SWEEP = 5;

/** Sweeps every SWEEP_SECONDS from now on, as long as this process lives. */
export function startSweeping(): void {
  if (env.SWEEP_SECONDS === 0) return;
  let isSweeping = false;
  const timer = setInterval(async () => {
    if (isSweeping) return;
    isSweeping = true;
    // The next round tries again; what is wrong with the database, requests say loud enough.
    await sweep({ secondsForMail: MAIL_OF_ONE_SWEEP }).catch((error: Error) =>
      console.warn(`A sweep failed: ${error.name}.`),
    );
    isSweeping = false;
  }, env.SWEEP_SECONDS * SECOND_MS);
  timer.unref();
}
