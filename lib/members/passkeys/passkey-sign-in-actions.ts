"use server";

import { redirect } from "next/navigation";
import { answerForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import { readPasskey, usedPasskeySchema } from "@/lib/members/passkeys/passkey";
import { admitByPasskey } from "@/lib/members/passkeys/passkey-sign-in";
import { pathAfterSignIn } from "@/lib/members/sign-in/path-after-sign-in";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import { doPendingRequest } from "@/lib/product/pending-requests";

export async function signInWithPasskey(
  passkey: unknown,
  wanted: { next: string; look: string },
): Promise<FormResult> {
  return answerForm(async () => {
    const member = await admitByPasskey(readPasskey(usedPasskeySchema, passkey));
    const options = mergeOptionsOf(wanted);
    await doPendingRequest(await signInAs(member, options));
    redirect(pathAfterSignIn(nextPath(wanted.next, "/"), options));
  });
}
