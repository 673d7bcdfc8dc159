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

/** For client components. The token stays in its cookie, where no script can read it. */
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

export async function hideSessionEnd(form: FormData): Promise<void> {
  await setCookie(sessionEndToldCookie, String(form.get("mark") ?? "").slice(0, 64));
}

/** For browsers without JavaScript: the others write the cookie themselves. */
export async function foldBanner(form: FormData): Promise<void> {
  await setCookie(guestBannerCookie, form.get("fold") === "yes" ? "yes" : null);
  await backToPage();
}
