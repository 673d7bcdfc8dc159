import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { intentCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";

/** What a visitor asked for and can only have with an account; lib/product/pending-requests.ts knows how to do it. */
export interface Intent {
  name: string;
  /** What was asked for, as JSON; checked again when it is done. */
  input: object;
  /** Where its result is seen. */
  next: Route;
}

/** Has the visitor sign in first, and the browser keep what they asked for meanwhile. */
export async function signInFirst({ name, input, next }: Intent): Promise<never> {
  await setCookie(intentCookie, JSON.stringify({ name, input }));
  redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);
}

/** What was asked for before signing in, once; null when it was nothing, or nothing that we wrote. */
export async function takeIntent(): Promise<{ name: string; input: unknown } | null> {
  const kept = await readCookie(intentCookie);
  if (!kept) return null;

  await setCookie(intentCookie, null);
  try {
    const { name, input } = JSON.parse(kept);
    return { name: String(name), input };
  } catch {
    return null;
  }
}
