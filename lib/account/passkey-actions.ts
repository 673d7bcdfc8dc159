"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { tellNews } from "@/lib/account/account-news";
import { landing, mannerOf } from "@/lib/account/carry-over";
import { backTo } from "@/lib/account/oauth-trip";
import { newPasskeySchema, readPasskey, usedPasskeySchema } from "@/lib/account/passkey";
import { offerAuthentication, offerRegistration } from "@/lib/account/passkey-ceremony";
import { spendChallenge } from "@/lib/account/passkey-limits";
import {
  addPasskey,
  admitByPasskey,
  registerWithKeptPasskey,
  registerWithPasskey,
} from "@/lib/account/passkey-sign-in";
import { signInAs } from "@/lib/account/sign-in";
import { settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { doWhatWasAsked } from "@/lib/intents";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { nextPath } from "@/lib/next-path";
import { viewer } from "@/lib/viewer";

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
    await doWhatWasAsked(await registerWithPasskey(readPasskey(newPasskeySchema, passkey)));
    await tellNews("ready");
    redirect(nextPath(next, "/account"));
  });
}

/** A guest who has kept a passkey to come back with becomes a member with it. */
export async function createAccountWithKeptPasskey(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    await doWhatWasAsked(await registerWithKeptPasskey());
    await tellNews("ready");
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
    const manner = mannerOf(wanted);
    await doWhatWasAsked(await signInAs(member, manner));
    redirect(landing(nextPath(wanted.next, "/"), manner));
  });
}

/** A member adds a passkey; a guest keeps one to come back with, and stays a guest. */
export async function keepPasskey(passkey: unknown): Promise<FormResult> {
  return settle(async () => {
    await addPasskey(readPasskey(newPasskeySchema, passkey));
    sendMailSoon();
    redirect(backTo("/account", "added"));
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
