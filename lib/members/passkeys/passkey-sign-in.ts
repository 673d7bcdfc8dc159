import "server-only";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { UsedPasskey } from "@/lib/members/passkeys/passkey";
import { checkUsed } from "@/lib/members/passkeys/passkey-ceremony";
import { takeChallenge } from "@/lib/members/passkeys/passkey-challenge";
import { findPasskey, noteUse } from "@/lib/members/passkeys/passkey-data";
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
