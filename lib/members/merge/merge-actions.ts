"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { nextPath } from "@/lib/ground/request/next-path";
import { announceMerge, canUndoHere, stopAnnouncing } from "@/lib/members/merge/merge-cookie";
import { mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import { UNDO_MINUTES, undoMerge } from "@/lib/members/merge/undo-merge-data";
import { mergeWaiting } from "@/lib/members/merge/waiting-merges-data";
import { startSession } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { refusal, refused as refusedWords } from "@/words/members/merge";

const schema = z.object({ mergeId: z.uuid(refusal.reload) });

export async function mergeNow(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await answerForm(async () => {
    const { mergeId } = parseForm(schema, form);
    const next = nextPath(form.get("next"), "/account/merged");
    const merged = await mergeWaiting(await viewer(), mergeId, mergeOptionsOf({ next }));
    if (merged) await announceMerge(merged.id);
    redirect(next);
  });
  return refused(result, form, "merge");
}

export async function undo(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await answerForm(async () => {
    const { mergeId } = parseForm(schema, form);
    const asking = await viewer();
    if (!(await canUndoHere(asking, mergeId))) throw new Refusal(refusal.notHere);
    const guest = await undoMerge(asking, mergeId);
    await startSession(guest);
    await stopAnnouncing();
    redirect("/account/merged");
  });
  return refused(result, form, "undo");
}

// A notice is shown once and goes with the answer, so the answer is then given on a page.
async function refused(
  result: FormResult,
  form: FormData,
  what: "merge" | "undo",
): Promise<FormResult> {
  if (!form.has("fromNotice")) return result;

  const { undo, merge } = refusedWords;
  if (what === "undo") await flash(undo.text(UNDO_MINUTES), { title: undo.title, tone: "warning" });
  else {
    const link = { href: "/account", label: merge.account } as const;
    await flash(merge.text, { title: merge.title, tone: "warning", link });
  }
  redirect("/account/merged");
}

export async function hideMergeNotice(): Promise<void> {
  await stopAnnouncing();
}
