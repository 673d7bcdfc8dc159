"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { tellNews } from "@/lib/account/account-news";
import { signOutDevice, signOutElsewhere } from "@/lib/account/sessions-data";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { viewer } from "@/lib/viewer";
import { refusal } from "@/words/sessions";

const deviceForm = z.object({ session: z.uuid(refusal.unreadable) });

/** "End session", of one other device. */
export async function endDeviceSession(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    await signOutDevice(await viewer(), parseForm(deviceForm, form).session);
    await tellNews("device");
    redirect("/account");
  });
}

/** "Sign out everywhere else", for members, and for guests who are signed in on more than one device. */
export async function signOutEverywhereElse(): Promise<FormResult> {
  return settle(async () => {
    await signOutElsewhere(await viewer());
    await tellNews("devices");
    redirect("/account");
  });
}
