"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { changePasswordSchema } from "@/lib/members/password/new-password";
import { changePassword } from "@/lib/members/password/password-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

export async function setPassword(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { currentPassword: current, password } = parseForm(changePasswordSchema, form);
    const asking = await viewer();
    if (!isMember(asking)) redirect("/sign-in?next=/account/password");
    await changePassword(asking, { current, password });
    sendMailSoon();
    await flash(news.password);
    redirect("/account");
  }, form);
}
