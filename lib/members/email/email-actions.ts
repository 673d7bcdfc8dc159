"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { changeEmailSchema } from "@/lib/members/credentials/account-schema";
import {
  askForChange,
  cancelChange as cancel,
  sendChangeAgain,
  sendConfirmationAgain,
} from "@/lib/members/email/change-email-data";
import { isMember, isPerson, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

/** The answer is the same whether or not the new address is known. */
export async function changeEmail(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const asking = await viewer();
    if (!isPerson(asking)) redirect("/sign-in?next=/account/email");
    await askForChange(asking, parseForm(changeEmailSchema, form));
    sendMailSoon();
    redirect("/account");
  }, form);
}

export async function cancelChange(): Promise<void> {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account");
  await cancel(asking);
  await flash(news.changeCancelled);
  redirect("/account");
}

export async function resendConfirmation(): Promise<FormResult> {
  return answerForm(async () => {
    await sendConfirmationAgain(await viewer());
    sendMailSoon();
    await flash(news.sent);
    redirect("/account");
  });
}

export async function resendChange(): Promise<FormResult> {
  return answerForm(async () => {
    await sendChangeAgain(await viewer());
    sendMailSoon();
    await flash(news.sent);
    redirect("/account");
  });
}
