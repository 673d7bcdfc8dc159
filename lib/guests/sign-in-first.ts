import "server-only";
import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { ownCookie } from "@/lib/ground/cookies/own-cookie";
import { MINUTE_SECONDS } from "@/lib/ground/time";

/** What a visitor asked for and can only have with an account; lib/product/pending-requests.ts knows how to do it. */
export interface Intent {
  name: string;
  /** What was asked for, as JSON; checked again when it is done. */
  input: object;
  /** Where its result is seen. */
  next: Route;
}

const cookie = ownCookie("intent");

/** In seconds: time enough to find a password. */
const MAX_AGE = 30 * MINUTE_SECONDS;

/** Has the visitor sign in first, and the browser keep what they asked for meanwhile. */
export async function signInFirst({ name, input, next }: Intent): Promise<never> {
  const value = JSON.stringify({ name, input });
  (await cookies()).set({ ...cookie, value, maxAge: MAX_AGE });
  redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);
}

/** What was asked for before signing in, once; null when it was nothing, or nothing that we wrote. */
export async function takeIntent(): Promise<{ name: string; input: unknown } | null> {
  const jar = await cookies();
  const kept = jar.get(cookie.name)?.value;
  if (!kept) return null;

  jar.delete(cookie);
  try {
    const { name, input } = JSON.parse(kept);
    return { name: String(name), input };
  } catch {
    return null;
  }
}
