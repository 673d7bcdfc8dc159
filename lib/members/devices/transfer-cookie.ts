import "server-only";
import { knownTransferCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";

/*
 * A device remembers by itself which transfer it knows of. A note in the guest's row could be taken
 * back by the very device that the others have to be told of.
 */

/** Whether this device knows that the guest's session was transferred then. */
export async function knowsOfTransfer(at: Date): Promise<boolean> {
  return (await readCookie(knownTransferCookie)) === stampOf(at);
}

/** Has this device remember that it knows. */
export async function rememberTransfer(at: Date): Promise<void> {
  await setCookie(knownTransferCookie, stampOf(at));
}

const stampOf = (at: Date) => String(at.getTime());
