import "server-only";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { headers } from "next/headers";
import { parse as uuidBytes } from "uuid";
import { Refusal } from "@/lib/ground/forms/refusal";
import { deviceName } from "@/lib/ground/request/device";
import { env } from "@/lib/ground/settings/env";
import type { NewPasskey, UsedPasskey } from "@/lib/members/passkeys/passkey";
import { futureId, newChallenge } from "@/lib/members/passkeys/passkey-challenge";
import { findPasskeys, type StoredPasskey } from "@/lib/members/passkeys/passkey-data";
import { type NewWay, PASSKEY } from "@/lib/members/ways/ways";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { SITE_NAME } from "@/words/ground/site-name";
import { noName } from "@/words/members/account";
import { refusal } from "@/words/members/passkeys";

/** The site, as passkeys know it: they work for this host and for no other. */
const site = { origin: env.APP_URL, id: new URL(env.APP_URL).hostname, name: SITE_NAME };

// Whoever can unlock the device is asked to, and whose device has no lock is not turned away.
const VERIFICATION = "preferred";

/** What a browser needs to make a passkey for the viewer, who need not have a row yet. */
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

/** What a browser needs to have any passkey of this site sign. */
export async function offerAuthentication(viewer: Viewer) {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: bytesOf(await newChallenge(viewer)),
    userVerification: VERIFICATION,
  });
}

/**
 * Checks a passkey that was made for this challenge.
 *
 * @returns what to keep of it
 * @throws Refusal when it was made for something else
 */
export async function checkNew(response: NewPasskey, challenge: string): Promise<NewWay> {
  const { registrationInfo } = await refusedWhenWrong(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
    }),
  );
  const { id, publicKey, counter, transports = [] } = registrationInfo?.credential ?? {};
  if (!id || !publicKey) throw new Refusal(refusal.unchecked);

  const label = deviceName((await headers()).get("user-agent"));
  return { provider: PASSKEY, providerAccountId: id, label, publicKey, counter, transports };
}

/**
 * Checks that the passkey has signed this challenge.
 *
 * @returns how often it has signed, as it counts; 0 when it does not count
 * @throws Refusal when it has not, or when it counts backwards: somebody has a copy
 */
export async function checkUsed(
  response: UsedPasskey,
  challenge: string,
  { userId, ...credential }: StoredPasskey,
): Promise<number> {
  const { verified, authenticationInfo } = await refusedWhenWrong(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential,
      requireUserVerification: false,
    }),
  );
  const handle = Buffer.from(response.response.userHandle, "base64url");
  if (!verified || !handle.equals(handleOf(userId))) throw new Refusal(refusal.unchecked);
  return authenticationInfo.newCounter;
}

// The library says with an error what is wrong; nothing in there asks anybody.
async function refusedWhenWrong<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch {
    throw new Refusal(refusal.unchecked);
  }
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, "base64url"));

/** By what a passkey knows its person: the row's id, which says nothing about them. */
const handleOf = (userId: string) => new Uint8Array(uuidBytes(userId));

/** What the device shows beside the passkey. */
function namesOf(viewer: Viewer): { userName: string; userDisplayName: string } {
  const name = isPerson(viewer) ? viewer.name : noName;
  return { userName: (isPerson(viewer) && viewer.mailbox) || name, userDisplayName: name };
}
