"use server";

import { redirect } from "next/navigation";
import { changePasswordSchema, nameSchema } from "@/lib/account/account";
import { renameMember } from "@/lib/account/account-data";
import { tellNews } from "@/lib/account/account-news";
import { changePassword } from "@/lib/account/password-data";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { isMember, viewer } from "@/lib/viewer";

/** "Change password", or "Set password" for who has none. */
export async function setPassword(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { currentPassword: current, password } = parseForm(changePasswordSchema, form);
    const asking = await viewer();
    if (!isMember(asking)) redirect("/sign-in?next=/account/password");
    await changePassword(asking, { current, password });
    sendMailSoon();
    await tellNews("password");
    redirect("/account");
  }, form);
}

/** "Change name" */
export async function changeName(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { name } = parseForm(nameSchema, form);
    const asking = await viewer();
    if (!isMember(asking)) redirect("/sign-in?next=/account/name");
    await renameMember(asking, name);
    await tellNews("name");
    redirect("/account");
  }, form);
}
