"use server";

import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { erasePerson } from "@/lib/members/account/personal-data";
import { eraseSchema } from "@/lib/members/credentials/account-schema";
import { endSession } from "@/lib/session/session";
import { endedSession, isPerson, viewer } from "@/lib/session/viewer";

export async function eraseData(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return answerForm(async () => {
    const asking = await viewer();
    if (isPerson(asking)) {
      const { password } = parseForm(eraseSchema, form);
      await erasePerson(asking, password);
    }
    // Of a form that was sent twice, the second request finds nobody any more: all is as it was asked for.
    else if ((await endedSession())?.reason !== "gone") redirect("/sign-in?next=/account/data");
    await endSession();
    redirect("/account/data/erased");
  }, form);
}
