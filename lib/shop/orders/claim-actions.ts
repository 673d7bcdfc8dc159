"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { viewer } from "@/lib/session/viewer";
import { recordAnswer } from "@/lib/shop/orders/claim-data";
import { refusal, said } from "@/words/shop/orders/claims";

const schema = z.object({
  handle: z.string(refusal.choose).max(100, refusal.choose),
  answer: z.enum(["mine", "notMine"], refusal.choose),
});

/** The buttons "Mine" and "Not mine". */
export async function answerOffer(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const given = parseForm(schema, form);
    const isDone = await recordAnswer(await viewer(), given.handle, given.answer);
    if (isDone) await flash(said[given.answer]);
    else await flash(said.late, { tone: "info" });
    redirect("/orders");
  });
}
