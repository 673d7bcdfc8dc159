import "server-only";
import { randomBytes } from "node:crypto";
import guests from "@/guests.config";
import { db, type Transaction, transaction, untilUnique } from "@/lib/db";
import { type AuthRecord, GuestError } from "@/lib/guests/guests";
import type { CollectionName } from "@/lib/guests-config";
import { personColumns } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

const guestColumns = {
  ...personColumns,
  username: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.UserSelect;

/** A guest's row as it was made. */
export type GuestRow = Prisma.UserGetPayload<{ select: typeof guestColumns }>;

/**
 * Makes a guest and, in the same transaction, whatever needed one. If `along` throws there is
 * neither; if the placeholder address clashes everything is tried again with another one.
 *
 * @throws GuestError GUESTS_DISABLED, COLLECTION_UNKNOWN, COLLECTION_CLOSED or EMAIL_CONFLICT
 */
export async function createGuest<T>(
  collection: string,
  along: (guest: GuestRow, tx: Transaction) => Promise<T>,
): Promise<{ guest: GuestRow; result: T }> {
  const open = requireOpen(collection);

  const created = await untilUnique("User", () =>
    transaction(async (tx) => {
      const guest = await tx.user.create({ data: newGuest(open), select: guestColumns });
      return { guest, result: await along(guest, tx) };
    }),
  );
  if (!created) throw new GuestError("EMAIL_CONFLICT");
  return created;
}

/** The guest's own row; null when it is gone. */
export function findGuest(id: string): Promise<GuestRow | null> {
  return db.user.findUnique({ where: { id, isAnonymous: true }, select: guestColumns });
}

/** The row as its owner may see it. */
export function toAuthRecord(row: GuestRow): AuthRecord {
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

function requireOpen(collection: string): CollectionName {
  if (guests.disabled) throw new GuestError("GUESTS_DISABLED");
  if (!isCollection(collection)) throw new GuestError("COLLECTION_UNKNOWN");
  if (!guests.collections[collection].open) throw new GuestError("COLLECTION_CLOSED");
  return collection;
}

const isCollection = (name: string): name is CollectionName =>
  Object.hasOwn(guests.collections, name);

function newGuest(collection: CollectionName) {
  const random = randomBytes(16).toString("hex");
  const email = guests.generateEmail({ random, domain: guests.emailDomain });
  return {
    collection,
    email,
    username: `guest-${random.slice(0, 12)}`,
    name: guests.generateName(),
    isAnonymous: true,
  };
}
