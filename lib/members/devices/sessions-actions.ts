"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { signOutDevice, signOutElsewhere } from "@/lib/members/devices/sessions-data";
import { viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";
import { refusal } from "@/words/members/sessions";

const deviceForm = z.object({ session: z.uuid(refusal.unreadable) });

export async function endDeviceSession(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    await signOutDevice(await viewer(), parseForm(deviceForm, form).session);
    await flash(news.device);
    redirect("/account");
  });
}

export async function signOutEverywhereElse(): Promise<FormResult> {
  return answerForm(async () => {
    await signOutElsewhere(await viewer());
    await flash(news.devices);
    redirect("/account");
  });
}
