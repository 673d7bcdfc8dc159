"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { requireLimit } from "@/lib/ground/limits/limits";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { forgotSchema } from "@/lib/members/credentials/account-schema";
import { queueReset } from "@/lib/members/password/forgot-data";
import { refusal } from "@/words/members/email";

/** One answer for every address. It is looked up after the answer, so that the time tells nothing. */
export async function askForReset(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { email } = parseForm(forgotSchema, form);
    await requireLimit("reset-mail", refusal.tooManyMails, { mailbox: email });
    after(() => queueReset(email).then(sendMailSoon));
    redirect("/account/forgot?asked=yes");
  }, form);
}
