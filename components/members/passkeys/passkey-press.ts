import type { FormResult } from "@/lib/ground/forms/form-result";
import { offerNewPasskey, offerPasskey } from "@/lib/members/passkeys/passkey-offer-actions";
import { answer as words } from "@/words/members/passkeys";

/** Loaded only when somebody presses. */
const loadBrowserPart = () => import("@simplewebauthn/browser");

export async function makePasskey(
  handIn: (passkey: unknown) => Promise<FormResult>,
): Promise<FormResult> {
  const [offer, { startRegistration }] = await Promise.all([offerNewPasskey(), loadBrowserPart()]);
  if (!offer.ok) return offer;
  const made = await attempt(() => startRegistration({ optionsJSON: offer.options }));
  return made.ok ? handIn(made.passkey) : made;
}

export async function askForPasskey(
  handIn: (passkey: unknown) => Promise<FormResult>,
): Promise<FormResult> {
  const [offer, { startAuthentication }] = await Promise.all([offerPasskey(), loadBrowserPart()]);
  if (!offer.ok) return offer;
  const used = await attempt(() => startAuthentication({ optionsJSON: offer.options }));
  return used.ok ? handIn(used.passkey) : used;
}

async function attempt(
  ceremony: () => Promise<unknown>,
): Promise<{ ok: true; passkey: unknown } | { ok: false; message: string }> {
  try {
    return { ok: true, passkey: await ceremony() };
  } catch (error) {
    return { ok: false, message: sentenceFor(error instanceof Error ? error.name : "") };
  }
}

// The names are from the WebAuthn standard. A cancelled ceremony and a slow one have the same.
function sentenceFor(name: string): string {
  if (name === "NotAllowedError" || name === "AbortError") {
    return words.cancelled;
  }
  if (name === "InvalidStateError") return words.has;
  return words.failed;
}
