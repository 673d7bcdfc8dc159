import "server-only";
import { createHash } from "node:crypto";
import { cache } from "react";
import { db } from "@/lib/ground/db";
import {
  currentToken,
  readSession,
  type Session,
  type UserRow,
  userColumnsSql,
} from "@/lib/session/session";

interface Somebody<Kind extends string> {
  kind: Kind;
  id: string;
  collection: string;
  name: string;
  email: string;
  /** null when they have given no address */
  mailbox: string | null;
  verified: boolean;
  /** As it was when the row was read. A reset of the password raises it. */
  sessionVersion: number;
  /** null for a guest who has only just been made */
  expires: Date | null;
  transferred: { at: Date; to: string } | null;
}

export type Guest = Somebody<"guest">;
export type Member = Somebody<"member" | "admin">;

export type Person = Guest | Member;

/** A visitor has no id, so no query can mistake them for an owner. */
export type Viewer = { kind: "visitor" } | Person;

const VISITOR: Viewer = { kind: "visitor" };

/** Looks at the id, too: a null one would match every row that has lost its owner. */
export const isPerson = (asking: Viewer): asking is Person =>
  asking.kind !== "visitor" && Boolean(asking.id);

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

/** An ended session is a visitor's, and so is one whose person is gone or merged. */
export const viewer = cache(async (): Promise<Viewer> => {
  const session = await liveSession();
  const row = session && (await readPerson(session));
  return row ? toPerson(row, session.expires) : VISITOR;
});

async function liveSession(): Promise<Session | null> {
  const session = await readSession();
  return session && session.expires > new Date() ? session : null;
}

// Also notes, at most hourly, that the person was here. A member's session counts while its row is
// there, even when the address went to a proven owner and the member is a guest again.
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

export type SessionEnd = "expired" | "gone" | "superseded";

/** The mark identifies the ended session without revealing its token. */
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
