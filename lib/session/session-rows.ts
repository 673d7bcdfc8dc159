import "server-only";
import { v7 as uuid } from "uuid";
import { db } from "@/lib/ground/db";
import { DAY_MS } from "@/lib/ground/time";

/** In days: a member's session ends for good so long after it began. */
export const MEMBER_SESSION_DAYS = 30;

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
