import "server-only";
import { forgetExpiredTokens } from "@/lib/ground/secrets/tokens";
import { env } from "@/lib/ground/settings/env";
import { SECOND_MS } from "@/lib/ground/time";
import { forgetOldMail } from "@/lib/mail/outbox-data";
import { type Sending, sendDueMail } from "@/lib/mail/send-due-mail";
import { retryMerges } from "@/lib/members/merge/waiting-merges-data";
import { type DueWork, finishDueWork } from "@/lib/product/due-work";
import { forgetEndedSessions } from "@/lib/session/session";

export interface Sweep extends DueWork {
  merged: number;
  mail: Sending & { deleted: number };
}

interface SweepOptions {
  secondsForMail?: number;
}

/** Finishes what a crash or a shopper left half done. Safe at any time, and twice at once. */
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

/** The server sweeps again soon, and orders must not wait for a slow mail server. */
const MAIL_OF_ONE_SWEEP = 5;

export function startSweeping(): void {
  if (env.SWEEP_SECONDS === 0) return;
  let isSweeping = false;
  const timer = setInterval(async () => {
    if (isSweeping) return;
    isSweeping = true;
    // The next round tries again, and requests report a broken database.
    await sweep({ secondsForMail: MAIL_OF_ONE_SWEEP }).catch((error: Error) =>
      console.warn(`A sweep failed: ${error.name}.`),
    );
    isSweeping = false;
  }, env.SWEEP_SECONDS * SECOND_MS);
  timer.unref();
}
