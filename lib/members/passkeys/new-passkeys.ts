import "server-only";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { headers } from "next/headers";
import { Refusal } from "@/lib/ground/forms/refusal";
import { requireLimit } from "@/lib/ground/limits/limits";
import { deviceName } from "@/lib/ground/request/device";
import { becomeMember, becomeMemberWithKept, keep } from "@/lib/members/passkeys/new-passkeys-data";
import type { NewPasskey } from "@/lib/members/passkeys/passkey";
import {
  futureId,
  refusedWhenWrong,
  site,
  takeChallenge,
} from "@/lib/members/passkeys/passkey-ceremony";
import { type NewWay, PASSKEY } from "@/lib/members/ways/ways";
import { startSession } from "@/lib/session/session";
import type { UserRow } from "@/lib/session/user-row";
import { isPerson, type Person, toPerson, viewer } from "@/lib/session/viewer";
import { tooMany } from "@/words/members/create-account";
import { refusal } from "@/words/members/passkeys";

/** @throws Refusal when the passkey answers another challenge, or too many accounts were made */
export async function registerWithPasskey(response: NewPasskey): Promise<Person> {
  const { asking, challenge, way } = await receive(response);
  if (!isPerson(asking)) await requireLimit("registration", tooMany);
  return signInNew(await becomeMember(asking, way, futureId(challenge)));
}

/** @throws Refusal when the guest has kept none */
export async function registerWithKeptPasskey(): Promise<Person> {
  return signInNew(await becomeMemberWithKept(await viewer()));
}

/** @throws Refusal when the passkey answers another challenge, and as `keep` */
export async function addPasskey(response: NewPasskey): Promise<void> {
  const { asking, way } = await receive(response);
  await keep(asking, way);
}

async function receive(response: NewPasskey) {
  const asking = await viewer();
  const challenge = await takeChallenge(asking, response.response.clientDataJSON);
  return { asking, challenge, way: await checkNew(response, challenge) };
}

async function checkNew(response: NewPasskey, challenge: string): Promise<NewWay> {
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

async function signInNew(member: UserRow): Promise<Person> {
  await startSession(member);
  return toPerson(member);
}
