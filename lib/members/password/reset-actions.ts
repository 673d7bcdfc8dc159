"use server";

import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { resetSchema } from "@/lib/members/password/new-password";
import { resetPassword as reset } from "@/lib/members/password/reset-data";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";

export async function resetPassword(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const member = await reset(parseForm(resetSchema, form));
    sendMailSoon();
    await signInAs(member);
    redirect("/account/reset?done=yes");
  }, form);
}
