"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { removeWay } from "@/lib/members/ways/ways-data";
import { isPerson, viewer } from "@/lib/session/viewer";
import { end } from "@/words/members/ways";

export async function removeWayToSignIn(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const asking = await viewer();
    if (!isPerson(asking)) redirect("/sign-in?next=/account");
    await removeWay(asking, String(form.get("way") ?? ""));
    sendMailSoon();
    await flash(end.removed);
    redirect("/account");
  });
}
