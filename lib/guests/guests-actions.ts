"use server";

import { redirect } from "next/navigation";
import { guestBannerCookie, sessionEndToldCookie } from "@/lib/ground/cookies/cookie-table";
import { setCookie } from "@/lib/ground/cookies/cookies";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { backToPage } from "@/lib/ground/forms/plain-post";
import { nextPath } from "@/lib/ground/request/next-path";
import { type AuthRecord, GuestError, type GuestErrorCode } from "@/lib/guests/guests";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";

/** "Continue as Guest": `collection` and `next` come from the form's hidden fields. */
export async function continueAsGuest(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    await signInAnonymously({ collection: String(form.get("collection") ?? "users") });
    redirect(nextPath(form.get("next"), "/"));
  });
}

type Tried =
  | { ok: true; record: AuthRecord }
  | { ok: false; code: GuestErrorCode; message: string; retryAfterSeconds?: number };

/**
 * `signInAnonymously` for a client component, which gets the record, and a refusal as an answer. The
 * token stays in its cookie, where no script can read it.
 */
export async function tryAsGuest(options?: { collection?: string }): Promise<Tried> {
  try {
    const { record } = await signInAnonymously({
      collection: String(options?.collection ?? "users"),
    });
    return { ok: true, record };
  } catch (error) {
    if (!(error instanceof GuestError)) throw error;
    const { code, message, retryAfterSeconds } = error;
    return { ok: false, code, message, retryAfterSeconds };
  }
}

/** "Hide this": the end of a session was read, by somebody without JavaScript. */
export async function hideSessionEnd(form: FormData): Promise<void> {
  await setCookie(sessionEndToldCookie, String(form.get("mark") ?? "").slice(0, 64));
}

/** Folds the guest's banner or unfolds it, for browsers without JavaScript: the others do it themselves. */
export async function foldBanner(form: FormData): Promise<void> {
  await setCookie(guestBannerCookie, form.get("fold") === "yes" ? "yes" : null);
  await backToPage();
}
