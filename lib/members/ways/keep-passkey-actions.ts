"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { addPasskey } from "@/lib/members/passkeys/new-passkeys";
import { newPasskeySchema, readPasskey } from "@/lib/members/passkeys/passkey";
import { end } from "@/words/members/ways";

/** A guest stays one, and can come back with it. */
export async function keepPasskey(passkey: unknown): Promise<FormResult> {
  return answerForm(async () => {
    await addPasskey(readPasskey(newPasskeySchema, passkey));
    sendMailSoon();
    await flash(end.added);
    redirect("/account");
  });
}
