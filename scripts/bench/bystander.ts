import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** Between two of them. With a shorter one the bystander would measure itself. */
const PAUSE_MS = 10;

/**
 * Makes guests and looks up members in turns, with the app's statements, until it is told to stop.
 * @returns how long each took, in milliseconds
 */
export async function signInUntil(stopped: () => boolean, client: pg.Client): Promise<number[]> {
  const times: number[] = [];
  while (!stopped()) {
    const started = performance.now();
    await client.query(NEW_GUEST, [randomUUID(), `anonymous-${randomUUID()}@guests.invalid`]);
    times.push(performance.now() - started);
    const between = performance.now();
    await client.query(FIND_MEMBER, [String(2 * randomInt(1, 500_000) - 1)]);
    times.push(performance.now() - between);
    await sleep(PAUSE_MS);
  }
  return times;
}

const NEW_GUEST = `
  WITH guest AS (
    INSERT INTO "User" (id, collection, email, username, name, "isAnonymous", "updatedAt")
    VALUES ($1, 'users', $2, $2, 'Guest', true, now()) RETURNING id
  )
  INSERT INTO "AuditEvent" (type, "userId") SELECT 'guest.created', id FROM guest`;

const FIND_MEMBER = `
  SELECT id, "passwordHash" FROM "User"
  WHERE email = 'person-' || lpad($1, 7, '0') || '@example.com' AND NOT "isAnonymous"
  ORDER BY "createdAt" DESC LIMIT 5`;
