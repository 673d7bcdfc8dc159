import "server-only";
import type { Route } from "next";
import { type MemberRow, mergeGuest } from "@/lib/account/account-data";
import { nextPath } from "@/lib/next-path";
import { isGuest, viewer } from "@/lib/viewer";

/** How somebody comes in. */
export interface Manner {
  /** On the way to pay: what they have now is what they want to buy. */
  isCheckout?: boolean;
  /** They want to see what would come together before it does. */
  looksFirst?: boolean;
}

/** How somebody comes in who says so in a form or an address: `next` is where they want to go. */
export const mannerOf = (asked: { next: unknown; look?: unknown }): Manner => ({
  isCheckout: new URL(nextPath(asked.next, "/"), "http://here").pathname === "/checkout",
  looksFirst: asked.look === "first",
});

/** Where somebody goes who has come in like that. */
export const landing = (next: Route, { looksFirst }: Manner): Route =>
  looksFirst ? (`/account/merge?next=${encodeURIComponent(next)}` as Route) : next;

/**
 * Has everything that the guest who asks owns go along into the account that they have just shown to
 * be theirs. Whoever is let in comes in, even when what they had cannot come along now.
 */
export async function carryOver(member: MemberRow, _manner: Manner = {}): Promise<void> {
  const guest = await viewer();
  if (!isGuest(guest)) return;
  try {
    await mergeGuest(guest, member);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : String(error);
    console.error(`[merge] guest ${guest.id} into ${member.id} failed: ${reason}`);
  }
}
