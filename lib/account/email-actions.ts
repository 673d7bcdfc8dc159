"use server";

import { redirect } from "next/navigation";
import { tellNews } from "@/lib/account/account-news";
import { changeEmailSchema } from "@/lib/account/change-email";
import {
  askForChange,
  cancelChange as cancel,
  sendChangeAgain,
  sendConfirmationAgain,
} from "@/lib/account/change-email-data";
import { confirmEmail as confirm } from "@/lib/account/confirm-data";
import { confirmSchema } from "@/lib/account/proof";
import { signInAs } from "@/lib/account/sign-in";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { isMember, isPerson, viewer } from "@/lib/viewer";

/** "Confirm email". Who shows their password for it, and is nobody here yet, is signed in too. */
export async function confirmEmail(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const asking = await viewer();
    const { isTheirs, admitted } = await confirm(asking, parseForm(confirmSchema, form));
    sendMailSoon();
    if (admitted && !isPerson(asking)) await signInAs(admitted);
    redirect(`/account/confirm?done=${isTheirs ? "confirmed" : "taken"}`);
  });
}

/** "Change email": the answer is the same whether or not the new address is known. */
export async function changeEmail(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const asking = await viewer();
    if (!isPerson(asking)) redirect("/sign-in?next=/account/email");
    await askForChange(asking, parseForm(changeEmailSchema, form));
    sendMailSoon();
    redirect("/account");
  }, form);
}

/** "Cancel the change". */
export async function cancelChange(): Promise<void> {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account");
  await cancel(asking);
  await tellNews("called");
  redirect("/account");
}

/** "Send the email again", for the member's own address. */
export async function resendConfirmation(): Promise<FormResult> {
  return settle(async () => {
    await sendConfirmationAgain(await viewer());
    sendMailSoon();
    await tellNews("sent");
    redirect("/account");
  });
}

/** "Send the email again", for the address that is to be the member's. */
export async function resendChange(): Promise<FormResult> {
  return settle(async () => {
    await sendChangeAgain(await viewer());
    sendMailSoon();
    await tellNews("sent");
    redirect("/account");
  });
}
