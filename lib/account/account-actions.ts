"use server";

import { redirect } from "next/navigation";
import { createAccountSchema, signInSchema } from "@/lib/account/account";
import { linkAccount, registerWithPassword, signInWithPassword } from "@/lib/account/sign-in";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { doWhatWasAsked } from "@/lib/intents";
import { nextPath } from "@/lib/next-path";
import { endSession } from "@/lib/session";
import { isGuest, viewer } from "@/lib/viewer";

/** "Create account": a guest becomes a member with all they have, a visitor a new member. */
export async function createAccount(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const account = parseForm(createAccountSchema, form);
    const asking = await viewer();
    const become = isGuest(asking) ? linkAccount : registerWithPassword;
    await doWhatWasAsked(await become(account));
    redirect(nextPath(form.get("next"), "/account"));
  }, form);
}

export async function signIn(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    await doWhatWasAsked(await signInWithPassword(parseForm(signInSchema, form)));
    redirect(nextPath(form.get("next"), "/"));
  }, form);
}

export async function signOut(): Promise<void> {
  await endSession();
  redirect("/");
}
