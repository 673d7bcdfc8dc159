"use server";

import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { confirmSchema } from "@/lib/members/credentials/account-schema";
import { confirmEmail as confirm } from "@/lib/members/email/confirm-data";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import { isPerson, viewer } from "@/lib/session/viewer";

/** A visitor who gives the password is signed in, too. */
export async function confirmEmail(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const asking = await viewer();
    const { isTheirs, admitted } = await confirm(asking, parseForm(confirmSchema, form));
    sendMailSoon();
    if (admitted && !isPerson(asking)) await signInAs(admitted);
    redirect(`/account/confirm?done=${isTheirs ? "confirmed" : "taken"}`);
  });
}
