"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { registerWithKeptPasskey, registerWithPasskey } from "@/lib/members/passkeys/new-passkeys";
import { newPasskeySchema, readPasskey } from "@/lib/members/passkeys/passkey";
import { doPendingRequest } from "@/lib/product/pending-requests";
import { news } from "@/words/members/account";

export async function createAccountWithPasskey(
  passkey: unknown,
  next: string,
): Promise<FormResult> {
  return answerForm(async () => {
    const member = await registerWithPasskey(readPasskey(newPasskeySchema, passkey));
    await doPendingRequest(member);
    await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(next, "/account"));
  });
}

export async function createAccountWithKeptPasskey(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const member = await registerWithKeptPasskey();
    await doPendingRequest(member);
    await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(form.get("next"), "/account"));
  });
}
