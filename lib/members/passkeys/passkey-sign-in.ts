import "server-only";
import { Refusal } from "@/lib/ground/forms/refusal";
import type { NewPasskey, UsedPasskey } from "@/lib/members/passkeys/passkey";
import { checkNew, checkUsed } from "@/lib/members/passkeys/passkey-ceremony";
import { futureId, takeChallenge } from "@/lib/members/passkeys/passkey-challenge";
import {
  becomeMember,
  becomeMemberWithKept,
  findPasskey,
  keep,
  noteUse,
} from "@/lib/members/passkeys/passkey-data";
import { spendRegistration } from "@/lib/members/sign-in/registration-limits";
import { startSessionOf } from "@/lib/members/sign-in/sign-in";
import type { UserRow } from "@/lib/session/user-row";
import { isPerson, type Person, viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/passkeys";

/**
 * Makes whoever asks a member with a passkey that was just made, and signs them in.
 *
 * @throws Refusal when it was made for something else, or too many accounts were made; as `becomeMember`
 */
export async function registerWithPasskey(response: NewPasskey): Promise<Person> {
  const { asking, challenge, way } = await receive(response);
  if (!isPerson(asking)) await spendRegistration();
  return startSessionOf(await becomeMember(asking, way, futureId(challenge)));
}

/**
 * Makes the guest who asks a member with the passkey that they have kept, and signs them in anew.
 *
 * @throws Refusal when they have kept none
 */
export async function registerWithKeptPasskey(): Promise<Person> {
  return startSessionOf(await becomeMemberWithKept(await viewer()));
}

/**
 * Keeps a passkey that was just made: for a member one more way to sign in, for a guest the one to
 * come back with.
 *
 * @throws Refusal when it was made for something else, and as `keep`
 */
export async function addPasskey(response: NewPasskey): Promise<void> {
  const { asking, way } = await receive(response);
  await keep(asking, way);
}

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

async function receive(response: NewPasskey) {
  const asking = await viewer();
  const challenge = await takeChallenge(asking, response.response.clientDataJSON);
  return { asking, challenge, way: await checkNew(response, challenge) };
}
