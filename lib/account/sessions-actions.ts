"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signOutDevice, signOutElsewhere } from "@/lib/account/sessions-data";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { viewer } from "@/lib/viewer";

const deviceForm = z.object({ session: z.uuid("Load the page again.") });

/** "End session", of one other device. */
export async function endDeviceSession(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    await signOutDevice(await viewer(), parseForm(deviceForm, form).session);
    redirect("/account?changed=device");
  });
}

/** "Sign out everywhere else", for members, and for guests who are signed in on more than one device. */
export async function signOutEverywhereElse(): Promise<FormResult> {
  return settle(async () => {
    await signOutElsewhere(await viewer());
    redirect("/account?changed=devices");
  });
}
