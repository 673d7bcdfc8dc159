import "server-only";
import { v7 as uuid } from "uuid";
import guests from "@/guests.config";
import { audit } from "@/lib/ground/audit";
import {
  type Database,
  db,
  isUnavailable,
  type Transaction,
  transaction,
  untilUnique,
} from "@/lib/ground/db";
import { spendLimit } from "@/lib/ground/limits/limits";
import { networkOf } from "@/lib/ground/request/client-address";
import {
  hookUser,
  isCollection,
  newRandom,
  placeholderEmail,
} from "@/lib/ground/settings/guests-config";
import { type AuthRecord, GuestError, type GuestErrorCode } from "@/lib/guests/guests";
import { type UserRow, userColumns, userColumnsSql } from "@/lib/session/session";
import { isGuest, type Viewer } from "@/lib/session/viewer";

export interface GuestRequest {
  collection: string;
  address: string;
  keyHash: string | null;
}

type Along<T> = (guest: UserRow, tx: Transaction) => Promise<T>;

/** The guest may be one that the same key has just made. @throws GuestError, all but NOT_A_GUEST */
export async function createGuest<T = undefined>(
  request: GuestRequest,
  along?: Along<T>,
): Promise<{ guest: UserRow; result: T }> {
  try {
    requireOpen(request.collection);
    await spendUnlessRepeated(request);
    const created = await untilUnique("User", () => insertWith(request, along));
    if (!created) throw new GuestError("EMAIL_CONFLICT");
    return created as { guest: UserRow; result: T };
  } catch (error) {
    if (isUnavailable(error)) throw new GuestError("UNAVAILABLE");
    if (error instanceof GuestError) await noteRefusal(error.code);
    throw error;
  }
}

export function findGuest(id: string): Promise<UserRow | null> {
  return db.user.findUnique({ where: { id, isAnonymous: true }, select: userColumns });
}

/** Their orders stay, without an owner. @throws GuestError NOT_A_GUEST */
export async function deleteGuestRow(viewer: Viewer): Promise<void> {
  if (!isGuest(viewer)) throw new GuestError("NOT_A_GUEST");

  await transaction(async (tx) => {
    const { count } = await tx.user.deleteMany({ where: { id: viewer.id, isAnonymous: true } });
    if (count === 0) throw new GuestError("NOT_A_GUEST");
    await audit({ type: "guest.deleted", userId: viewer.id }, tx);
  });
}

export function toAuthRecord(row: UserRow): AuthRecord {
  return {
    id: row.id,
    collection: row.collection,
    email: row.email,
    username: row.username,
    name: row.name,
    verified: row.emailVerified !== null,
    isAnonymous: row.isAnonymous,
    created: row.createdAt.toISOString(),
    updated: row.updatedAt.toISOString(),
  };
}

function requireOpen(collection: string): void {
  if (guests.disabled) throw new GuestError("GUESTS_DISABLED");
  if (!isCollection(guests, collection)) throw new GuestError("COLLECTION_UNKNOWN");
  if (!guests.collections[collection].open) throw new GuestError("COLLECTION_CLOSED");
}

async function noteRefusal(code: GuestErrorCode): Promise<void> {
  const spent = await spendLimit("guest-refusal", { code });
  if (spent.ok) await audit({ type: "guest.refused", reason: code });
}

// A repeated request must not be refused for the point that it spent itself.
async function spendUnlessRepeated({ address, keyHash }: GuestRequest): Promise<void> {
  const spent = await spendLimit("guest", { network: networkOf(address) });
  if (spent.ok) return;

  const made =
    keyHash &&
    (await db.user.findUnique({ where: { creationKey: keyHash }, select: { id: true } }));
  if (!made) throw new GuestError("RATE_LIMITED", spent.retryAfterSeconds);
}

async function insertWith<T>(request: GuestRequest, along?: Along<T>) {
  if (!along && !guests.onGuestCreated) {
    return { guest: (await insert(db, request)).guest, result: undefined };
  }
  return transaction(async (tx) => {
    const { guest, isNew } = await insert(tx, request);
    if (isNew) await guests.onGuestCreated?.({ guest: hookUser(guest) }, tx);
    return { guest, result: await along?.(guest, tx) };
  });
}

async function insert(tx: Database, request: GuestRequest) {
  const { collection, keyHash } = request;
  const id = uuid();
  const random = newRandom();
  const email = placeholderEmail(guests, random);

  // A key is good for a minute, and only while its guest is still the same guest.
  const [guest] = await tx.$queryRaw<UserRow[]>`
    WITH guest AS (
      INSERT INTO "User" AS known
        (id, collection, email, username, name, "isAnonymous", "creationKey", "updatedAt")
      VALUES (${id}::uuid, ${collection}, ${email}, ${`guest-${random.slice(0, 12)}`},
        ${guests.generateName()}, true, ${keyHash}, now())
      ON CONFLICT ("creationKey") DO UPDATE SET "lastSeenAt" = now()
        WHERE known."isAnonymous" AND known."mergedIntoId" IS NULL AND known."sessionVersion" = 0
          AND known."createdAt" > now() - interval '1 minute'
      RETURNING *
    ), event AS (
      INSERT INTO "AuditEvent" (type, "userId")
      SELECT 'guest.created', id FROM guest WHERE id = ${id}::uuid
    )
    SELECT ${userColumnsSql} FROM guest`;
  if (!guest) return insert(tx, { ...request, keyHash: null });
  return { guest, isNew: guest.id === id };
}
