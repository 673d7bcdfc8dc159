"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { mannerOf } from "@/lib/account/carry-over";
import { canUndoHere, tellNoMore, tellOfMerge } from "@/lib/account/merge-cookie";
import { bringTogether } from "@/lib/account/merge-later-data";
import { undoMerge } from "@/lib/account/undo-merge-data";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { nextPath } from "@/lib/next-path";
import { Refusal } from "@/lib/refusal";
import { startSession } from "@/lib/session";
import { viewer } from "@/lib/viewer";
import { refusal } from "@/words/merging";

const schema = z.object({ mergeId: z.uuid(refusal.reload) });

/** "Bring it together": what a guest had comes into the account, after a look or another try. */
export async function bringGuestAlong(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await settle(async () => {
    const { mergeId } = parseForm(schema, form);
    const next = nextPath(form.get("next"), "/account/merged");
    const merged = await bringTogether(await viewer(), mergeId, mannerOf({ next }));
    if (merged) await tellOfMerge(merged.id);
    redirect(next);
  });
  return refused(result, form, "merge");
}

/** "Undo": the guest is somebody again, on this browser, and the account is as it was. */
export async function undo(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await settle(async () => {
    const { mergeId } = parseForm(schema, form);
    const asking = await viewer();
    if (!(await canUndoHere(asking, mergeId))) throw new Refusal(refusal.notHere);
    const guest = await undoMerge(asking, mergeId);
    await startSession(guest);
    await tellNoMore();
    redirect("/account/merged");
  });
  return refused(result, form, "undo");
}

// A notice is told once: it goes with the answer, which is then given on a page.
function refused(result: FormResult, form: FormData, what: "merge" | "undo"): FormResult {
  if (form.has("fromNotice")) redirect(`/account/merged?refused=${what}`);
  return result;
}

/** "Hide this": the notice was read, by somebody without JavaScript. */
export async function hideMergeNotice(): Promise<void> {
  await tellNoMore();
}
