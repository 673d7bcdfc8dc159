"use server";

import { redirect } from "next/navigation";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { nextPath } from "@/lib/ground/request/next-path";
import { offeredProviders } from "@/lib/members/providers/identity";
import { beginRoundTrip } from "@/lib/members/providers/provider-round-trip";
import { beginProviderSignIn } from "@/lib/members/sign-in/auth-settings";
import { pathAfterSignIn } from "@/lib/members/sign-in/path-after-sign-in";
import { refusal } from "@/words/members/ways";

/** lib/members/providers/provider-return.ts receives the person who comes back. */
export async function continueWith(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const provider = offeredProviders().find(({ id }) => id === form.get("provider"));
    if (!provider) throw new Refusal(refusal.notOffered);

    const next = nextPath(form.get("next"), "/");
    const look = String(form.get("look") ?? "");
    const to = pathAfterSignIn(next, { previewsFirst: look === "first" });
    const address = await beginProviderSignIn(provider.id, to);
    if (!address) throw new Refusal(refusal.noAnswer(provider.name));

    await beginRoundTrip({ from: nextPath(form.get("from"), "/sign-in"), next, look });
    redirect(address);
  });
}
