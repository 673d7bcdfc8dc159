"use server";

import { redirect } from "next/navigation";
import { landing, mannerOf } from "@/lib/account/carry-over";
import { offeredProviders } from "@/lib/account/oauth";
import { setOut } from "@/lib/account/oauth-trip";
import { settle } from "@/lib/action";
import { setOutToSignIn } from "@/lib/auth";
import type { FormResult } from "@/lib/form-result";
import { nextPath } from "@/lib/next-path";
import { Refusal } from "@/lib/refusal";
import { refusal } from "@/words/ways-in";

/** "Continue with …": leads to the provider; lib/account/oauth-arrival.ts receives who comes back. */
export async function continueWith(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const provider = offeredProviders().find(({ id }) => id === form.get("provider"));
    if (!provider) throw new Refusal(refusal.notOffered);

    const next = nextPath(form.get("next"), "/");
    const look = String(form.get("look") ?? "");
    const to = landing(next, mannerOf({ next, look }));
    const address = await setOutToSignIn(provider.id, to);
    if (!address) throw new Refusal(refusal.noAnswer(provider.name));

    await setOut({ from: nextPath(form.get("from"), "/sign-in"), next, look });
    redirect(address);
  });
}
