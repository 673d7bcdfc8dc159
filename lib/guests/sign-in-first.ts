import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { pendingRequestCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";

/** What a visitor can only do with an account; lib/product/pending-requests.ts does it afterwards. */
export interface PendingRequest {
  name: string;
  /** As JSON; checked again when it is done. */
  input: object;
  next: Route;
}

/** Keeps the request in a cookie meanwhile. */
export async function signInFirst({ name, input, next }: PendingRequest): Promise<never> {
  await setCookie(pendingRequestCookie, JSON.stringify({ name, input }));
  redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);
}

/** Once; null when there is nothing, or nothing that we wrote. */
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
