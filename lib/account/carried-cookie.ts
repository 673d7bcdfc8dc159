import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/*
 * A device remembers by itself which carrying it knows of. A note in the guest's row could be taken
 * back by the very device that the others have to be told of.
 */
const cookie = {
  name: "carried-known",
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.APP_URL.startsWith("https:"),
  /** In seconds: longer than any session. */
  maxAge: 366 * 24 * 60 * 60,
} as const;

/** Whether this device knows that the guest's session was carried on then. */
export async function knowsOfCarrying(at: Date): Promise<boolean> {
  return (await cookies()).get(cookie.name)?.value === stampOf(at);
}

/** Has this device remember that it knows. */
export async function rememberCarrying(at: Date): Promise<void> {
  (await cookies()).set({ ...cookie, value: stampOf(at) });
}

const stampOf = (at: Date) => String(at.getTime());
