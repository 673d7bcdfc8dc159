"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { answerForm } from "@/lib/ground/forms/form-action";
import {
  offerAuthentication,
  offerRegistration,
  spendChallenge,
} from "@/lib/members/passkeys/passkey-offers";
import { viewer } from "@/lib/session/viewer";

type Offer<Options> = { ok: true; options: Options } | { ok: false; message: string };

export const offerNewPasskey = async (): Promise<Offer<PublicKeyCredentialCreationOptionsJSON>> =>
  offer(async () => offerRegistration(await viewer()));

export const offerPasskey = async (): Promise<Offer<PublicKeyCredentialRequestOptionsJSON>> =>
  offer(async () => offerAuthentication(await viewer()));

async function offer<Options>(make: () => Promise<Options>): Promise<Offer<Options>> {
  let options: Options | undefined;
  const result = await answerForm(async () => {
    await spendChallenge();
    options = await make();
    return undefined;
  });
  if (!result.ok) return { ok: false, message: result.message };
  return { ok: true, options: options as Options };
}
