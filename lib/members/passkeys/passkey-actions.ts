"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { mergeOptionsOf, pathAfterSignIn } from "@/lib/members/merge/merge-on-sign-in";
import { newPasskeySchema, readPasskey, usedPasskeySchema } from "@/lib/members/passkeys/passkey";
import { offerAuthentication, offerRegistration } from "@/lib/members/passkeys/passkey-ceremony";
import { spendChallenge } from "@/lib/members/passkeys/passkey-limits";
import {
  addPasskey,
  admitByPasskey,
  registerWithKeptPasskey,
  registerWithPasskey,
} from "@/lib/members/passkeys/passkey-sign-in";
import { signInAs } from "@/lib/members/sign-in/sign-in";
import { doWhatWasAsked } from "@/lib/product/pending-requests";
import { viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";
import { end } from "@/words/members/ways";

type Offer<Options> = { ok: true; options: Options } | { ok: false; message: string };

/** What the browser needs to make a passkey for whoever asks. */
export const offerNewPasskey = async (): Promise<Offer<PublicKeyCredentialCreationOptionsJSON>> =>
  offer(async () => offerRegistration(await viewer()));

/** What the browser needs to use a passkey of this site. */
export const offerPasskey = async (): Promise<Offer<PublicKeyCredentialRequestOptionsJSON>> =>
  offer(async () => offerAuthentication(await viewer()));

/** A guest becomes a member with all they have, a visitor a new member; by one tap. */
export async function createAccountWithPasskey(
  passkey: unknown,
  next: string,
): Promise<FormResult> {
  return settle(async () => {
    const member = await registerWithPasskey(readPasskey(newPasskeySchema, passkey));
    await doWhatWasAsked(member);
    await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(next, "/account"));
  });
}

/** A guest who has kept a passkey to come back with becomes a member with it. */
export async function createAccountWithKeptPasskey(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const member = await registerWithKeptPasskey();
    await doWhatWasAsked(member);
    await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(form.get("next"), "/account"));
  });
}

/** Signs in with a passkey, without a word typed; what a guest had goes along. */
export async function signInWithPasskey(
  passkey: unknown,
  wanted: { next: string; look: string },
): Promise<FormResult> {
  return settle(async () => {
    const member = await admitByPasskey(readPasskey(usedPasskeySchema, passkey));
    const options = mergeOptionsOf(wanted);
    await doWhatWasAsked(await signInAs(member, options));
    redirect(pathAfterSignIn(nextPath(wanted.next, "/"), options));
  });
}

/** A member adds a passkey; a guest keeps one to come back with, and stays a guest. */
export async function keepPasskey(passkey: unknown): Promise<FormResult> {
  return settle(async () => {
    await addPasskey(readPasskey(newPasskeySchema, passkey));
    sendMailSoon();
    await flash(end.added);
    redirect("/account");
  });
}

async function offer<Options>(make: () => Promise<Options>): Promise<Offer<Options>> {
  let options: Options | undefined;
  const result = await settle(async () => {
    await spendChallenge();
    options = await make();
    return undefined;
  });
  if (!result.ok) return { ok: false, message: result.message };
  return { ok: true, options: options as Options };
}
