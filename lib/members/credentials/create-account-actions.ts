"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { linkAccount, registerWithPassword } from "@/lib/members/credentials/create-account";
import { createAccountSchema } from "@/lib/members/password/new-password";
import { doPendingRequest } from "@/lib/product/pending-requests";
import { isGuest, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

export async function createAccount(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const account = parseForm(createAccountSchema, form);
    const asking = await viewer();
    const become = isGuest(asking) ? linkAccount : registerWithPassword;
    const member = await become(account);
    await doPendingRequest(member);
    // The form says so when the next page tells what came of it.
    if (!form.has("saysSo")) await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(form.get("next"), "/account"));
  }, form);
}
