import "server-only";
import { parse as bytesOfUuid, stringify } from "uuid";
import { Refusal } from "@/lib/ground/forms/refusal";
import { keyedHash } from "@/lib/ground/keyed-hash";
import { issueToken, takeToken } from "@/lib/ground/secrets/tokens";
import { env } from "@/lib/ground/settings/env";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { SITE_NAME } from "@/words/ground/site-name";
import { refusal } from "@/words/members/passkeys";

/** Passkeys work for this host and for no other. */
export const site = { origin: env.APP_URL, id: new URL(env.APP_URL).hostname, name: SITE_NAME };

/** Time enough to find the phone. */
const PATIENCE = 5;

export function newChallenge(viewer: Viewer): Promise<string> {
  return issueToken({ purpose: "passkey", userId: idOf(viewer), minutes: PATIENCE });
}

/**
 * Uses up the challenge that the passkey says it has signed, whether it has or not.
 *
 * @param clientData what the browser says of the ceremony, as base64url
 */
export async function takeChallenge(viewer: Viewer, clientData: string): Promise<string> {
  const challenge = challengeIn(clientData);
  const token = await takeToken("passkey", challenge);
  if (!token || token.userId !== idOf(viewer)) throw new Refusal(refusal.stale);
  return challenge;
}

/** The id of a visitor's later row. It follows from the challenge: nobody can choose it. */
export function futureId(challenge: string): string {
  const bytes = Buffer.from(keyedHash("passkey-id", challenge), "base64url");
  // Version 8 of RFC 9562: an id of our own making.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return stringify(bytes.subarray(0, 16));
}

const idOf = (viewer: Viewer) => (isPerson(viewer) ? viewer.id : null);

function challengeIn(clientData: string): string {
  try {
    return String(JSON.parse(Buffer.from(clientData, "base64url").toString()).challenge);
  } catch {
    return "";
  }
}

/** What a passkey knows its person by: the id of the row, which tells nothing about them. */
export const handleOf = (userId: string) => new Uint8Array(bytesOfUuid(userId));

// The library throws when something is wrong.
export async function refusedWhenWrong<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch {
    throw new Refusal(refusal.unchecked);
  }
}
