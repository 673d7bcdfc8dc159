import "server-only";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { HOUR_SECONDS, MINUTE_SECONDS, SECOND_MS } from "@/lib/ground/time";
import { faultCode } from "@/lib/mail/mail-server";
import { nextDueIn } from "@/lib/mail/outbox-data";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { mailBell } from "@/lib/mail/send-mail-soon";

const SOONEST_SECONDS = MINUTE_SECONDS;
const LATEST_SECONDS = HOUR_SECONDS;

/** Sends what an earlier server left, and from now on what requests ring for. */
export function startMail(): void {
  mailBell.ring = goThroughOutbox;
  if (env.SMTP_URL) void goThroughOutbox();
  else if (env.isProduction) {
    console.warn("[mail] SMTP_URL is not set: mail waits in the outbox until it is.");
  }
}

const state = processState<{ isRunning: boolean; isWanted: boolean; timer?: NodeJS.Timeout }>(
  "outbox",
  () => ({ isRunning: false, isWanted: false }),
);

// A call during a run starts another round, because the run may have missed its mail.
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
    lookAgainIn(SOONEST_SECONDS);
  } finally {
    state.isRunning = false;
  }
}

function lookAgainIn(seconds: number | null): void {
  clearTimeout(state.timer);
  if (seconds === null) return;

  const wait = Math.min(Math.max(seconds, SOONEST_SECONDS), LATEST_SECONDS);
  state.timer = setTimeout(goThroughOutbox, wait * SECOND_MS).unref();
}
