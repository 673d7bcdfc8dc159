import "server-only";
import { parse as bytesOfUuid, stringify } from "uuid";
import { z } from "zod";
import { Refusal } from "@/lib/ground/forms/refusal";
import { keyedHash } from "@/lib/ground/keyed-hash";
import { issueToken, takeToken } from "@/lib/ground/secrets/tokens";
import { env } from "@/lib/ground/settings/env";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { SITE_NAME } from "@/words/ground/site-name";
import { refusal } from "@/words/members/passkeys";

// Only what is used here; the verification checks what is in it. All of it is base64url.
const bytes = z.string().regex(/^[\w-]*$/);
const id = bytes.min(1).max(1400);

const common = {
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};

export const newPasskeySchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes.max(4096),
    attestationObject: bytes.max(16_384),
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(7)
      .optional()
      .catch([]),
  }),
});

export const usedPasskeySchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes.max(4096),
    authenticatorData: bytes.max(4096),
    signature: bytes.max(4096),
    userHandle: bytes.max(128),
  }),
});

export function readPasskey<Schema extends z.ZodType>(schema: Schema, sent: unknown) {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  throw new Refusal(refusal.unreadable);
}

export type NewPasskey = z.infer<typeof newPasskeySchema>;
export type UsedPasskey = z.infer<typeof usedPasskeySchema>;

/** Passkeys work for this host and for no other. */
export const site = { origin: env.APP_URL, id: new URL(env.APP_URL).hostname, name: SITE_NAME };

/** Time enough to find the phone. */
const PATIENCE = 5;

export function newChallenge(viewer: Viewer): Promise<string> {
  return issueToken({ purpose: "passkey", userId: idOf(viewer), minutes: PATIENCE });
}

/**
 * Uses up the challenge that the passkey says it has signed, whether it has or not.
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
