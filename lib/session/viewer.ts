import "server-only";
import { createHash } from "node:crypto";
import { cache } from "react";
import { db } from "@/lib/ground/db";
import { currentToken, readSession, type Session } from "@/lib/session/session";
import { type UserRow, userColumnsSql } from "@/lib/session/user-row";

interface Somebody<Kind extends string> {
  kind: Kind;
  id: string;
  collection: string;
  name: string;
  /** A made-up address for people who have given none. */
  email: string;
  /** Where mail reaches them; null for people who have given no address. */
  mailbox: string | null;
  verified: boolean;
  /** Of the row when it was read: what may not outlive a reset of the password asks for it again. */
  sessionVersion: number;
  /** When this session ends for good; null for a guest who has only just been made. */
  expires: Date | null;
  /** The last time that a guest took their session along to another device, and to which. */
  transferred: { at: Date; to: string } | null;
}

export type Guest = Somebody<"guest">;
export type Member = Somebody<"member" | "admin">;

/** Somebody with a row. */
export type Person = Guest | Member;

/** Who is asking. A visitor has no id, so no query can mistake them for an owner. */
export type Viewer = { kind: "visitor" } | Person;

const VISITOR: Viewer = { kind: "visitor" };

/**
 * Whether somebody is asking who can own things. The id is looked at too, whatever the types say: a
 * null one would match every row that has lost its owner.
 */
export const isPerson = (asking: Viewer): asking is Person =>
  asking.kind !== "visitor" && Boolean(asking.id);

/** The person a row stands for. */
export function toPerson(row: UserRow, expires: Date | null = null): Person {
  return {
    kind: row.isAnonymous ? "guest" : row.role,
    id: row.id,
    collection: row.collection,
    name: row.name,
    email: row.email,
    mailbox: row.isAnonymous || row.emailIsPlaceholder ? null : row.email,
    verified: row.emailVerified !== null,
    sessionVersion: row.sessionVersion,
    expires,
    transferred:
      row.transferredAt && row.transferredTo
        ? { at: row.transferredAt, to: row.transferredTo }
        : null,
  };
}

/**
 * Who is asking, read from the row by its primary key once a request. A session that has ended or
 * was ended, or whose person is gone, merged or newer than the session, is a visitor's.
 */
export const viewer = cache(async (): Promise<Viewer> => {
  const session = await liveSession();
  const row = session && (await readPerson(session));
  return row ? toPerson(row, session.expires) : VISITOR;
});

async function liveSession(): Promise<Session | null> {
  const session = await readSession();
  return session && session.expires > new Date() ? session : null;
}

// One statement also for noting, at most hourly, that the person was here, and on which device. A
// member's session counts as long as its row is there: also when they have lost the address to whoever
// has proven it, and go on as a guest. Who came as a guest has none.
async function readPerson({ userId, id, version }: Session): Promise<UserRow | undefined> {
  const [row] = await db.$queryRaw<UserRow[]>`
    WITH person AS (
      SELECT * FROM "User"
      WHERE id = ${userId}::uuid AND "sessionVersion" = ${version} AND "mergedIntoId" IS NULL
        AND (("isAnonymous" AND ${id}::uuid IS NULL) OR EXISTS (
          SELECT FROM "Session" WHERE id = ${id}::uuid AND "userId" = ${userId}::uuid
        ))
    ), seen AS (
      UPDATE "User" SET "lastSeenAt" = now() FROM person
      WHERE "User".id = person.id AND person."lastSeenAt" < now() - interval '1 hour'
    ), used AS (
      UPDATE "Session" SET "lastSeenAt" = now() FROM person
      WHERE "Session".id = ${id}::uuid AND "Session"."lastSeenAt" < now() - interval '1 hour'
    )
    SELECT ${userColumnsSql} FROM person`;
  return row;
}

/** Why the session that this browser holds is over. */
export type SessionEnd = "expired" | "gone" | "superseded";

/**
 * Why the session that this browser still holds is over; null when it is good, or there is none. The
 * mark tells this session from others without telling what it is.
 */
export const endedSession = cache(
  async (): Promise<{ reason: SessionEnd; mark: string } | null> => {
    const [session, token] = [await readSession(), await currentToken()];
    if (!session || !token || isPerson(await viewer())) return null;

    const mark = createHash("sha256").update(token).digest("base64url").slice(0, 22);
    if (session.expires <= new Date()) return { reason: "expired", mark };
    const row = await db.user.findUnique({ where: { id: session.userId }, select: { id: true } });
    return { reason: row ? "superseded" : "gone", mark };
  },
);

export const isGuest = (asking: Viewer): asking is Guest => asking.kind === "guest";
export const isMember = (asking: Viewer): asking is Member => isPerson(asking) && !isGuest(asking);
