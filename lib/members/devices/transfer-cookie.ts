import "server-only";
import { knownTransferCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";

/*
 * Each device remembers which transfer it knows of. The device that the others are warned of could
 * take a note in the guest's row back.
 */

export async function knowsOfTransfer(at: Date): Promise<boolean> {
  return (await readCookie(knownTransferCookie)) === stampOf(at);
}

export async function rememberTransfer(at: Date): Promise<void> {
  await setCookie(knownTransferCookie, stampOf(at));
}

const stampOf = (at: Date) => String(at.getTime());
