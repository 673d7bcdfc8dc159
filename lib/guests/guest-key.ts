import "server-only";
import { createHash } from "node:crypto";
import { guestKeyCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { currentToken, readSession } from "@/lib/session/session";

/** 128 bits or more, as components/guests/guest-key.tsx draws them. */
const KEY = /^[A-Za-z0-9_-]{22,64}$/;

/**
 * Takes this browser's one-time key, which all its tabs share, so that requests that come together
 * make one guest. Without one, a session that has ended serves: its tabs share that, too.
 *
 * @returns the key's hash, as it may be stored; null without a key
 * @throws an error that explains itself where no cookie can be set: while a page renders
 */
export async function takeGuestKey(): Promise<string | null> {
  const key = (await readCookie(guestKeyCookie)) ?? "";
  try {
    await setCookie(guestKeyCookie, null);
  } catch (cause) {
    throw new Error(CALLED_WHILE_RENDERING, { cause });
  }
  if (KEY.test(key)) return hash(key);

  const ended = (await readSession()) && (await currentToken());
  return ended ? hash(ended) : null;
}

const CALLED_WHILE_RENDERING =
  "Nobody can become a guest while a page renders: that would make a user of every reader and " +
  "crawler. Call signInAnonymously from a server action or a POST route handler.";

const hash = (key: string) => createHash("sha256").update(key).digest("base64url");
