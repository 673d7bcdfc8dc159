import "server-only";
import { headers } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { cache } from "react";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { sessionTokenCookie } from "@/lib/ground/cookies/cookie-table";
import { attributesOf, readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { db } from "@/lib/ground/db";
import { deviceName } from "@/lib/ground/request/device";
import { env } from "@/lib/ground/settings/env";
import { sessionDaysOf } from "@/lib/ground/settings/guests-config";
import { DAY_MS, DAY_SECONDS } from "@/lib/ground/time";
import { rememberBrowser } from "@/lib/session/known-browser";
import type { UserRow } from "@/lib/session/user-row";

/** In days: a member's session ends for good so long after it began. */
export const MEMBER_SESSION_DAYS = 30;
/** How long a browser keeps the token of a session that has ended, so that the page can say so. */
const AFTERMATH_SECONDS = 7 * DAY_SECONDS;

const cookie = {
  ...sessionTokenCookie,
  seconds: Math.max(MEMBER_SESSION_DAYS, guests.sessionDays) * DAY_SECONDS + AFTERMATH_SECONDS,
};
const { name, maxAge: _, ...options } = attributesOf(cookie);

/** The session cookie, as Auth.js wants to know it for its own sign-ins. */
export const sessionCookie = { name, maxAge: cookie.seconds, options };

/** Who a session speaks for, and until when. The row decides whether it is still believed. */
export interface Session {
  userId: string;
  /** Of the row that a member's session has; null for a guest's, which has none. */
  id: string | null;
  version: number;
  expires: Date;
}

/**
 * What the token says, and nothing more: everything else is read from the row.
 *
 * @param ends when the session ends for good; by default as long from now as the configuration says
 */
export function sessionClaims(user: UserRow, ends: Date = endOf(user)): JWT {
  return { sub: user.id, version: user.sessionVersion, ends: Math.floor(ends.getTime() / 1000) };
}

/**
 * The claims of a new session on this browser, for whoever writes the token: `startSession`, and
 * Auth.js for its own sign-ins. It takes the place of the one that this browser had. A member's is
 * noted, and makes the browser known. Only where cookies can be set.
 */
export async function newSessionClaims(user: UserRow, ends?: Date): Promise<JWT> {
  const claims = sessionClaims(user, ends);
  const before = (await readSession())?.id ?? null;
  if (user.isAnonymous) {
    if (before) await db.session.deleteMany({ where: { id: before } });
    return claims;
  }

  const device = deviceName((await headers()).get("user-agent"));
  const sid = await openSessionRow(user.id, device, before);
  await rememberBrowser(user.id);
  return { ...claims, sid };
}

/**
 * Signs the person in on this browser and gives the token. Only where cookies can be set.
 *
 * @param ends as for `sessionClaims`
 */
export async function startSession(user: UserRow, ends?: Date): Promise<string> {
  const { name, maxAge } = sessionCookie;
  const token = await encode({
    token: await newSessionClaims(user, ends),
    secret: env.AUTH_SECRET,
    salt: name,
    maxAge,
  });
  await setCookie(cookie, token);
  return token;
}

/** The token of this browser's session, if it has one; not proven yet. */
export async function currentToken(): Promise<string | undefined> {
  return readCookie(cookie);
}

/** Ends the session of this browser, and forgets it. */
export async function endSession(): Promise<void> {
  const session = await readSession();
  if (session) await revokeSession(session);
  await setCookie(cookie, null);
}

/**
 * The session that the request's cookie proves, or null; a broken cookie proves nothing. One that
 * has ended is given too: `viewer()` looks at `expires`.
 */
export const readSession = cache(async (): Promise<Session | null> => {
  const token = await currentToken();
  if (!token) return null;

  const claims = await decode({
    token,
    secret: env.AUTH_SECRET,
    salt: sessionCookie.name,
  }).catch(() => null);
  return claims && toSession(claims);
});

/** The session that the claims of a token speak of; null when they lack something. */
export function toSession({ sub, sid, version, ends }: JWT): Session | null {
  if (!sub || typeof version !== "number" || typeof ends !== "number") return null;
  const id = typeof sid === "string" ? sid : null;
  return { userId: sub, id, version, expires: new Date(ends * 1000) };
}

/**
 * Makes the session's token nobody's, wherever it is kept. A guest's has no row to be deleted: all
 * tokens of the guest end with it.
 */
export async function revokeSession({ userId, id, version }: Session): Promise<void> {
  if (id) await db.session.deleteMany({ where: { id, userId } });
  await db.user.updateMany({
    where: { id: userId, isAnonymous: true, sessionVersion: version },
    data: { sessionVersion: { increment: 1 } },
  });
}

/**
 * Notes that a member is signed in on a device.
 *
 * @param replaced the session that the same browser had until now, which is over
 * @returns the session's id
 */
export async function openSessionRow(
  userId: string,
  device: string,
  replaced: string | null,
): Promise<string> {
  const id = uuid();
  await db.$executeRaw`
    WITH over AS (DELETE FROM "Session" WHERE id = ${replaced}::uuid)
    INSERT INTO "Session" (id, "userId", device) VALUES (${id}::uuid, ${userId}::uuid, ${device})`;
  return id;
}

/** Deletes the sessions that have come to their end. */
export async function forgetEndedSessions(): Promise<number> {
  // Ids begin with their time, so this walks along the primary key.
  const msecs = Date.now() - MEMBER_SESSION_DAYS * DAY_MS;
  const first = uuid({ msecs, seq: 0, random: new Uint8Array(16) });
  const { count } = await db.session.deleteMany({ where: { id: { lt: first } } });
  return count;
}

function endOf({ isAnonymous, collection }: UserRow): Date {
  const days = isAnonymous ? sessionDaysOf(guests, collection) : MEMBER_SESSION_DAYS;
  return new Date(Date.now() + days * DAY_MS);
}
