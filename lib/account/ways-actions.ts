"use server";

import { redirect } from "next/navigation";
import { backTo } from "@/lib/account/oauth-trip";
import { removeWay } from "@/lib/account/ways-data";
import { settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { isPerson, viewer } from "@/lib/viewer";

/** "Remove", of one way to sign in. */
export async function removeWayToSignIn(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const asking = await viewer();
    if (!isPerson(asking)) redirect("/sign-in?next=/account");
    await removeWay(asking, String(form.get("way") ?? ""));
    sendMailSoon();
    redirect(backTo("/account", "removed"));
  });
}
