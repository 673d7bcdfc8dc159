import "server-only";
import { cookies } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { cache } from "react";
import guests from "@/guests.config";
import { env } from "@/lib/env";
import { sessionDaysOf } from "@/lib/guests-config";

/** In seconds. */
const DAY = 24 * 60 * 60;
const MEMBER_SESSION = 30 * DAY;
/** How long a browser keeps the token of a session that has ended, so that the page can say so. */
const AFTERMATH = 7 * DAY;

const isSecure = env.APP_URL.startsWith("https:");

/** The session cookie, the same for our own sign-ins and for Auth.js. `maxAge` is in seconds. */
export const sessionCookie = {
  name: `${isSecure ? "__Secure-" : ""}authjs.session-token`,
  maxAge: Math.max(MEMBER_SESSION, guests.sessionDays * DAY) + AFTERMATH,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
} as const;

/** Whom a session is for: a row as `personColumns` selects it. */
export interface SessionUser {
  id: string;
  sessionVersion: number;
  isAnonymous: boolean;
  collection: string;
}

/** Who a session speaks for, and until when. The row decides whether it is still believed. */
export interface Session {
  userId: string;
  version: number;
  expires: Date;
}

/**
 * What the token says, and nothing more: everything else is read from the row.
 *
 * @param ends when the session ends for good; by default as long from now as the configuration says
 */
export function sessionClaims(user: SessionUser, ends: Date = endOf(user)): JWT {
  return { sub: user.id, version: user.sessionVersion, ends: Math.floor(ends.getTime() / 1000) };
}

/**
 * Signs the person in on this browser and gives the token. Only where cookies can be set.
 *
 * @param ends as `sessionClaims` has it
 */
export async function startSession(user: SessionUser, ends?: Date): Promise<string> {
  const { name, maxAge, options } = sessionCookie;
  const token = await encode({
    token: sessionClaims(user, ends),
    secret: env.AUTH_SECRET,
    salt: name,
    maxAge,
  });
  (await cookies()).set(name, token, { ...options, maxAge });
  return token;
}

/** The token of this browser's session, if it has one; not proven yet. */
export async function currentToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie.name)?.value;
}

/** Forgets the session on this browser. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie;
  // With its attributes: a browser lets go of a __Secure- cookie only when told so securely.
  (await cookies()).delete({ name, ...options });
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
  if (!claims?.sub || typeof claims.version !== "number" || typeof claims.ends !== "number") {
    return null;
  }
  return { userId: claims.sub, version: claims.version, expires: new Date(claims.ends * 1000) };
});

function endOf({ isAnonymous, collection }: SessionUser): Date {
  const seconds = isAnonymous ? sessionDaysOf(guests, collection) * DAY : MEMBER_SESSION;
  return new Date(Date.now() + seconds * 1000);
}
