import "server-only";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { headers } from "next/headers";
import { lockUsers, type Transaction, transaction, untilUnique } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { requireLimit } from "@/lib/ground/limits/limits";
import { deviceName } from "@/lib/ground/request/device";
import { GuestError } from "@/lib/guests/guests";
import { insertMember, promoteRow } from "@/lib/members/credentials/members-data";
import {
  futureId,
  type NewPasskey,
  refusedWhenWrong,
  site,
  takeChallenge,
} from "@/lib/members/passkeys/passkey";
import { type NewWay, PASSKEY } from "@/lib/members/ways/ways";
import { addWay, isUnchanged } from "@/lib/members/ways/ways-data";
import { startSession, type UserRow } from "@/lib/session/session";
import {
  isGuest,
  isMember,
  isPerson,
  type Person,
  toPerson,
  type Viewer,
  viewer,
} from "@/lib/session/viewer";
import { noName, tooMany } from "@/words/members/account";
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

/**
 * @param newId of the row, for a visitor
 * @throws GuestError ALREADY_MEMBER or NOT_A_GUEST; Refusal when somebody has that passkey
 */
function becomeMember(viewer: Viewer, passkey: NewWay, newId: string): Promise<UserRow> {
  if (isMember(viewer)) throw new GuestError("ALREADY_MEMBER");
  return unlessKnown(async (tx) => {
    const member = isGuest(viewer)
      ? await promoteRow(tx, viewer.id, FACTS)
      : await insertMember(tx, FACTS, newId);
    if (!member) throw new GuestError("NOT_A_GUEST");
    await addWay(tx, member.id, passkey);
    return member;
  });
}

/** @throws GuestError NOT_A_GUEST; Refusal when the passkey is gone */
async function becomeMemberWithKept(viewer: Viewer): Promise<UserRow> {
  if (!isGuest(viewer)) throw new GuestError("NOT_A_GUEST");
  return transaction(async (tx) => {
    await lockUsers(tx, viewer.id);
    const kept = await tx.account.count({ where: { userId: viewer.id, provider: PASSKEY } });
    if (kept === 0) throw new Refusal(refusal.none);
    const member = await promoteRow(tx, viewer.id, FACTS, { keepsPasskeys: true });
    if (!member) throw new GuestError("NOT_A_GUEST");
    return member;
  });
}

async function keep(viewer: Viewer, passkey: NewWay): Promise<void> {
  if (!isPerson(viewer)) throw new Refusal(refusal.sessionOver);
  await unlessKnown(async (tx) => {
    await lockUsers(tx, viewer.id);
    // A guest who was merged meanwhile would keep a passkey that opens nothing.
    if (!(await isUnchanged(tx, viewer))) throw new Refusal(refusal.changedMeanwhile);
    await addWay(tx, viewer.id, passkey);
  });
}

const FACTS = { name: noName };

async function unlessKnown<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await untilUnique("Account", async () => ({ value: await transaction(work) }));
  if (!result) throw new Refusal(refusal.known);
  return result.value;
}

async function signInNew(member: UserRow): Promise<Person> {
  await startSession(member);
  return toPerson(member);
}
