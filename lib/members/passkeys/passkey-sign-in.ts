import "server-only";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { UsedPasskey } from "@/lib/members/passkeys/passkey";
import {
  handleOf,
  refusedWhenWrong,
  site,
  takeChallenge,
} from "@/lib/members/passkeys/passkey-ceremony";
import { findPasskey, noteUse, type StoredPasskey } from "@/lib/members/passkeys/passkey-data";
import type { UserRow } from "@/lib/session/user-row";
import { viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/passkeys";

/**
 * Whom the passkey opens: a member, or a guest who has kept it. Without a session.
 *
 * @throws Refusal when it opens nothing, or has not signed what it was given here
 */
export async function admitByPasskey(response: UsedPasskey): Promise<UserRow> {
  const challenge = await takeChallenge(await viewer(), response.response.clientDataJSON);
  const passkey = await findPasskey(response.id);
  if (!passkey) throw new Refusal(refusal.unknown);
  return noteUse(passkey, await checkUsed(response, challenge, passkey));
}

/**
 * Checks that the passkey has signed this challenge.
 *
 * @returns how often it has signed, as it counts; 0 when it does not count
 * @throws Refusal when it has not, or when it counts backwards: somebody has a copy
 */
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
