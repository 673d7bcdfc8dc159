"use server";

import { redirect } from "next/navigation";
import { settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { nextPath } from "@/lib/next-path";

/** "Continue as Guest": `collection` and `next` come from the form's hidden fields. */
export async function continueAsGuest(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    await signInAnonymously({ collection: String(form.get("collection") ?? "users") });
    redirect(nextPath(form.get("next"), "/"));
  });
}
