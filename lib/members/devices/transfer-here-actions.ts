"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { transferCodeSchema } from "@/lib/members/devices/transfer";
import { transferGuestHere } from "@/lib/members/devices/transfer-here";
import { news } from "@/words/members/account";

export async function transferHere(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { code } = parseForm(transferCodeSchema, form);
    await transferGuestHere(code);
    await flash(news.transferred);
    redirect("/account");
  }, form);
}
