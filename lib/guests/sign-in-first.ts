import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { pendingRequestCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";

/** What a visitor can only do with an account; lib/product/pending-requests.ts does it afterwards. */
export interface PendingRequest {
  name: string;
  input: object;
  next: Route;
}

export async function signInFirst({ name, input, next }: PendingRequest): Promise<never> {
  await setCookie(pendingRequestCookie, JSON.stringify({ name, input }));
  redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);
}

/** Gives it once. The cookie may say anything. */
export async function takePendingRequest(): Promise<{ name: string; input: unknown } | null> {
  const kept = await readCookie(pendingRequestCookie);
  if (!kept) return null;

  await setCookie(pendingRequestCookie, null);
  try {
    const { name, input } = JSON.parse(kept);
    return { name: String(name), input };
  } catch {
    return null;
  }
}
