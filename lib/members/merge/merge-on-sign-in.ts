import "server-only";
import { nextPath } from "@/lib/ground/request/next-path";
import { announceMerge } from "@/lib/members/merge/merge-cookie";
import { loadMerge, logFailure, retryMergesInto } from "@/lib/members/merge/waiting-merges-data";
import type { MergeOptions } from "@/lib/owning/merge-summary";
import { prefersGuestAt } from "@/lib/product/pages-that-buy";
import type { UserRow } from "@/lib/session/session";
import { isGuest, type Person, viewer } from "@/lib/session/viewer";

export interface SignInMergeOptions extends MergeOptions {
  /** The person wants to see a preview and decide before anything is merged. */
  previewsFirst?: boolean;
}

/** The options that a form or an address asks for; `next` is the page that the person goes to. */
export const mergeOptionsOf = (asked: { next: unknown; look?: unknown }): SignInMergeOptions => ({
  prefersGuest: prefersGuestAt(nextPath(asked.next, "/")),
  previewsFirst: asked.look === "first",
});

/** A merge that fails does not fail the sign-in: it is kept, and tried again. */
export async function mergeOnSignIn(
  member: UserRow,
  options: SignInMergeOptions = {},
): Promise<void> {
  const asking = await viewer();
  const earlier = await retryMergesInto(member);
  const isOther = isGuest(asking) && asking.id !== member.id;
  const merged = isOther ? await mergeOrKeep(asking, member, options) : null;
  const news = merged ?? earlier.find(({ summaries }) => summaries.length > 0)?.id;
  if (news) await announceMerge(news);
}

/** Returns the merge that the person is told of. */
async function mergeOrKeep(
  guest: Person,
  member: UserRow,
  options: SignInMergeOptions,
): Promise<string | null> {
  // A guest who comes back by a passkey has no page on which to decide later.
  const previewsFirst = options.previewsFirst && !member.isAnonymous;
  const { keepFailedMerge, mergeGuest, offerMerge } = await loadMerge();
  const { describeBelongings } = await import("@/lib/product/belongings");
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
