import "server-only";
import { cookies } from "next/headers";
import { ownCookie } from "@/lib/ground/cookies/own-cookie";

/*
 * A device remembers by itself which transfer it knows of. A note in the guest's row could be taken
 * back by the very device that the others have to be told of.
 */
const cookie = ownCookie("known-transfer");
/** In seconds: longer than any session. */
const MAX_AGE = 366 * 24 * 60 * 60;

/** Whether this device knows that the guest's session was transferred then. */
export async function knowsOfTransfer(at: Date): Promise<boolean> {
  return (await cookies()).get(cookie.name)?.value === stampOf(at);
}

/** Has this device remember that it knows. */
export async function rememberTransfer(at: Date): Promise<void> {
  (await cookies()).set({ ...cookie, value: stampOf(at), maxAge: MAX_AGE });
}

const stampOf = (at: Date) => String(at.getTime());
