"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { answerOffer } from "@/lib/orders/claim-data";
import { viewer } from "@/lib/viewer";
import { refusal } from "@/words/claims";

const schema = z.object({
  handle: z.string(refusal.choose).max(100, refusal.choose),
  answer: z.enum(["mine", "notMine"], refusal.choose),
});

/** "Mine" and "Not mine", of an order that is offered. */
export async function answer(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const given = parseForm(schema, form);
    const isDone = await answerOffer(await viewer(), given.handle, given.answer);
    redirect(`/orders?said=${isDone ? given.answer : "late"}`);
  });
}
