import "server-only";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { UsedPasskey } from "@/lib/members/passkeys/passkey";
import { handleOf, refusedWhenWrong, site, takeChallenge } from "@/lib/members/passkeys/passkey";
import { findPasskey, noteUse, type StoredPasskey } from "@/lib/members/passkeys/passkey-data";
import type { UserRow } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/passkeys";

/** The member, or the guest who has kept the passkey; without a session. */
export async function admitByPasskey(response: UsedPasskey): Promise<UserRow> {
  const challenge = await takeChallenge(await viewer(), response.response.clientDataJSON);
  const passkey = await findPasskey(response.id);
  if (!passkey) throw new Refusal(refusal.unknown);
  return noteUse(passkey, await checkUsed(response, challenge, passkey));
}

/** @returns how often it has signed; 0 when it does not count. One that counts backwards is a copy, and refused. */
async function checkUsed(
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
