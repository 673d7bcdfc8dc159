"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { forgotSchema } from "@/lib/members/credentials/account-schema";
import { requireMail } from "@/lib/members/email/mail-limits";
import { queueReset } from "@/lib/members/password/forgot-data";

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
