"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { requireMail } from "@/lib/members/email/mail-limits";
import { forgotSchema, resetSchema } from "@/lib/members/password/reset";
import { queueReset, resetPassword as reset } from "@/lib/members/password/reset-data";
import { signInAs } from "@/lib/members/sign-in/sign-in";

/**
 * "Send the link": one answer, whether or not anybody is known by the address. Only after it is the
 * address looked up, so that the time tells nothing either.
 */
export async function askForReset(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { email } = parseForm(forgotSchema, form);
    await requireMail("reset", email);
    after(() => queueReset(email).then(sendMailSoon));
    redirect("/account/forgot?asked=yes");
  }, form);
}

/** "Change password", by the mailed link; whoever does it is signed in, and a guest's things come along. */
export async function resetPassword(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const member = await reset(parseForm(resetSchema, form));
    sendMailSoon();
    await signInAs(member);
    redirect("/account/reset?done=yes");
  }, form);
}
