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
import { Prisma } from "@/prisma/generated/client";

export const userColumns = {
  id: true,
  collection: true,
  username: true,
  name: true,
  email: true,
  emailIsPlaceholder: true,
  isAnonymous: true,
  role: true,
  emailVerified: true,
  sessionVersion: true,
  transferredAt: true,
  transferredTo: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof userColumns }>;

/** For raw queries. Prisma reads an enum only as text. */
export const userColumnsSql = Prisma.raw(
  Object.keys(userColumns)
    .map((column) => (column === "role" ? "role::text" : `"${column}"`))
    .join(", "),
);

export const MEMBER_SESSION_DAYS = 30;
/** A browser keeps the token of an ended session so long, so that a page can say that it ended. */
const AFTERMATH_SECONDS = 7 * DAY_SECONDS;

const cookie = {
  ...sessionTokenCookie,
  seconds: Math.max(MEMBER_SESSION_DAYS, guests.sessionDays) * DAY_SECONDS + AFTERMATH_SECONDS,
};
const { name, maxAge: _, ...options } = attributesOf(cookie);

export const sessionCookie = { name, maxAge: cookie.seconds, options };

/** The row decides whether it is still believed. */
export interface Session {
  userId: string;
  /** null for a guest's session, which has no row */
  id: string | null;
  version: number;
  expires: Date;
}

/** @param ends by default as long from now as the configuration says */
export function sessionClaims(user: UserRow, ends: Date = endOf(user)): JWT {
  return { sub: user.id, version: user.sessionVersion, ends: Math.floor(ends.getTime() / 1000) };
}

/** Replaces this browser's session. Only where cookies can be set. */
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

/** Only where cookies can be set. */
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

export async function currentToken(): Promise<string | undefined> {
  return readCookie(cookie);
}

export async function endSession(): Promise<void> {
  const session = await readSession();
  if (session) await revokeSession(session);
  await setCookie(cookie, null);
}

/** Also of an ended session: `viewer()` looks at `expires`. */
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

export function toSession({ sub, sid, version, ends }: JWT): Session | null {
  if (!sub || typeof version !== "number" || typeof ends !== "number") return null;
  const id = typeof sid === "string" ? sid : null;
  return { userId: sub, id, version, expires: new Date(ends * 1000) };
}

/** A guest's session has no row, so all tokens of the guest end with it. */
export async function revokeSession({ userId, id, version }: Session): Promise<void> {
  if (id) await db.session.deleteMany({ where: { id, userId } });
  await db.user.updateMany({
    where: { id: userId, isAnonymous: true, sessionVersion: version },
    data: { sessionVersion: { increment: 1 } },
  });
}

/** @param replaced the session that this browser had until now */
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
