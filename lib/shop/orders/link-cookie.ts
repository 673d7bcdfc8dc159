import "server-only";
import { cookies } from "next/headers";
import { ownCookie } from "@/lib/ground/cookies/own-cookie";

/** Carries the key over the payment: the provider's page must not know it. */
const cookie = ownCookie("order-link", "/pay");

/** In seconds: as long as stock can be held at most. */
const MAX_AGE = 60 * 60;

/** Has the browser keep with which key the order was opened, until its payment is made. */
export async function keepLink(number: string, key: string): Promise<void> {
  (await cookies()).set({ ...cookie, value: `${number}:${key}`, maxAge: MAX_AGE });
}

/** The key that was kept for the order; null when it was another order, or none. */
export async function keptKey(number: string): Promise<string | null> {
  const [kept, key] = (await cookies()).get(cookie.name)?.value.split(":") ?? [];
  return kept === number && key ? key : null;
}
