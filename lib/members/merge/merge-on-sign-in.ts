import "server-only";
import type { Route } from "next";
import { nextPath } from "@/lib/ground/request/next-path";
import { announceMerge } from "@/lib/members/merge/merge-cookie";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import {
  keepFailedMerge,
  logFailure,
  offerMerge,
  retryMergesInto,
} from "@/lib/members/merge/waiting-merges-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { describeBelongings } from "@/lib/product/belongings";
import type { UserRow } from "@/lib/session/user-row";
import { isGuest, type Person, viewer } from "@/lib/session/viewer";

/** How somebody comes in. */
export interface SignInMergeOptions extends MergeOptions {
  /** They want to see what would come together before it does. */
  previewsFirst?: boolean;
}

/** How somebody comes in who says so in a form or an address: `next` is where they want to go. */
export const mergeOptionsOf = (asked: { next: unknown; look?: unknown }): SignInMergeOptions => ({
  prefersGuest: new URL(nextPath(asked.next, "/"), "http://here").pathname === "/checkout",
  previewsFirst: asked.look === "first",
});

/** Where somebody goes who has come in like that. */
export const pathAfterSignIn = (next: Route, { previewsFirst }: SignInMergeOptions): Route =>
  previewsFirst ? (`/account/merge?next=${encodeURIComponent(next)}` as Route) : next;

/**
 * Has everything that the guest who asks owns go along into the account that they have just shown to
 * be theirs. Whoever is let in comes in, even when what they had cannot come along now: then it is
 * kept, and tried again.
 */
export async function mergeOnSignIn(
  member: UserRow,
  options: SignInMergeOptions = {},
): Promise<void> {
  const asking = await viewer();
  const earlier = await retryMergesInto(member);
  const isOther = isGuest(asking) && asking.id !== member.id;
  const brought = isOther ? await bring(asking, member, options) : null;
  const told = brought ?? earlier.find(({ summaries }) => summaries.length > 0)?.id;
  if (told) await announceMerge(told);
}

/** Gives the merge that the person is to be told of. */
async function bring(
  guest: Person,
  member: UserRow,
  options: SignInMergeOptions,
): Promise<string | null> {
  // A guest who comes back by a passkey has no page to say later that it may come.
  const previewsFirst = options.previewsFirst && !member.isAnonymous;
  try {
    if (previewsFirst && (await describeBelongings(guest.id)).length > 0) {
      await offerMerge(guest, member);
      return null;
    }
    const merged = await mergeGuest(guest, member, options);
    return merged && merged.summaries.length > 0 ? merged.id : null;
  } catch (error) {
    logFailure(guest, member, error);
    const keep = previewsFirst ? offerMerge : keepFailedMerge;
    return keep(guest, member).catch((fault) => {
      logFailure(guest, member, fault);
      return null;
    });
  }
}
