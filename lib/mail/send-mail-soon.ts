import "server-only";
import { after } from "next/server";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { faultCode } from "@/lib/mail/mail-server";
import { nextDueIn } from "@/lib/mail/outbox-data";
import { sendDueMail } from "@/lib/mail/send-due-mail";

const MINUTE = 60;

/** In seconds: the soonest and the latest that a process looks again for what is due. */
const SOONEST = MINUTE;
const LATEST = 60 * MINUTE;

/**
 * Sends what is in the outbox once the answer is out, so that nobody waits for a mail server. For
 * actions and route handlers, after the transaction that wrote the mail; elsewhere it does nothing.
 */
export function sendMailSoon(): void {
  try {
    after(goThroughOutbox);
  } catch {
    // Not in a request: there is no answer to wait for, and jobs call sendDueMail themselves.
  }
}

/** Sends what an earlier process left behind; in production it says if nothing can be sent. */
export function startMail(): void {
  if (env.SMTP_URL) void goThroughOutbox();
  else if (env.isProduction) {
    console.warn("[mail] SMTP_URL is not set: mail waits in the outbox until it is.");
  }
}

const state = processState<{ isRunning: boolean; isWanted: boolean; timer?: NodeJS.Timeout }>(
  "outbox",
  () => ({ isRunning: false, isWanted: false }),
);

/** One run at a time; who asks during it gets another round, for a mail that this one may have missed. */
async function goThroughOutbox(): Promise<void> {
  state.isWanted = true;
  if (state.isRunning) return;

  state.isRunning = true;
  try {
    while (state.isWanted) {
      state.isWanted = false;
      await sendDueMail();
      lookAgainIn(env.SMTP_URL ? await nextDueIn() : null);
    }
  } catch (error) {
    console.warn(`[mail] the outbox is out of reach (${faultCode(error)})`);
    lookAgainIn(SOONEST);
  } finally {
    state.isRunning = false;
  }
}

/** What could not be sent is tried again even if nobody writes a mail until then. */
function lookAgainIn(seconds: number | null): void {
  clearTimeout(state.timer);
  if (seconds === null) return;

  const wait = Math.min(Math.max(seconds, SOONEST), LATEST);
  state.timer = setTimeout(goThroughOutbox, wait * 1000).unref();
}
