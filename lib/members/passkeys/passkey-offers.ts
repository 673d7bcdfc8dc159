import "server-only";
import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { requireLimit } from "@/lib/ground/limits/limits";
import { futureId, handleOf, newChallenge, site } from "@/lib/members/passkeys/passkey";
import { findPasskeys } from "@/lib/members/passkeys/passkey-data";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { noName } from "@/words/members/account";
import { refusal } from "@/words/members/passkeys";

// Devices with a lock ask for it; those without one are not turned away.
const VERIFICATION = "preferred";

/** @throws Refusal with the time to wait */
export async function spendChallenge(): Promise<void> {
  await requireLimit("passkey-challenge", refusal.tooMany);
}

/** A visitor has no row yet. */
export async function offerRegistration(viewer: Viewer) {
  const challenge = await newChallenge(viewer);
  const userId = isPerson(viewer) ? viewer.id : futureId(challenge);
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    challenge: bytesOf(challenge),
    userID: handleOf(userId),
    ...namesOf(viewer),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: VERIFICATION },
    excludeCredentials: await findPasskeys(viewer),
  });
}

export async function offerAuthentication(viewer: Viewer) {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: bytesOf(await newChallenge(viewer)),
    userVerification: VERIFICATION,
  });
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, "base64url"));

function namesOf(viewer: Viewer): { userName: string; userDisplayName: string } {
  const name = isPerson(viewer) ? viewer.name : noName;
  return { userName: (isPerson(viewer) && viewer.mailbox) || name, userDisplayName: name };
}
