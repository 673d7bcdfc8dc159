import "server-only";
import { after } from "next/server";
import { processState } from "@/lib/ground/process-state";

/** lib/mail/mail-sender.ts hangs its work here when the server starts, so that no action loads it. */
export const mailBell = processState<{ ring?: () => Promise<void> }>("mail-bell", () => ({}));

/** Sends after the response. Call it after the transaction that queued the mail. */
export function sendMailSoon(): void {
  const { ring } = mailBell;
  if (!ring) return; // No server has started here, so the mail waits in the outbox.
  try {
    after(ring);
  } catch {
    // Outside of a request `after` throws. Jobs call sendDueMail themselves.
  }
}
