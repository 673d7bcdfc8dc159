"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nameSchema } from "@/lib/members/credentials/account-schema";
import { renameMember } from "@/lib/members/credentials/members-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

export async function changeName(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { name } = parseForm(nameSchema, form);
    const asking = await viewer();
    if (!isMember(asking)) redirect("/sign-in?next=/account/name");
    await renameMember(asking, name);
    await flash(news.name);
    redirect("/account");
  }, form);
}
