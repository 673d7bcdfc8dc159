"use server";

import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { signInSchema } from "@/lib/members/credentials/account-schema";
import { mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import { pathAfterSignIn } from "@/lib/members/sign-in/path-after-sign-in";
import { signInWithPassword } from "@/lib/members/sign-in/sign-in";
import { doPendingRequest } from "@/lib/product/pending-requests";

export async function signIn(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return answerForm(async () => {
    const next = nextPath(form.get("next"), "/");
    const options = mergeOptionsOf({ next, look: form.get("look") });
    await doPendingRequest(await signInWithPassword(parseForm(signInSchema, form), options));
    redirect(pathAfterSignIn(next, options));
  }, form);
}
