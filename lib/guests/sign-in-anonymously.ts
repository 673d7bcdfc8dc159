import "server-only";
import { db, type Transaction } from "@/lib/db";
import { type AuthData, GuestError } from "@/lib/guests/guests";
import { createGuest, findGuest, type GuestRow, toAuthRecord } from "@/lib/guests/guests-data";
import { currentToken, startSession } from "@/lib/session";
import { isGuest, isPerson, type Person, toPerson, viewer } from "@/lib/viewer";

/**
 * Makes whoever asks a guest and signs them in on this browser; a guest stays the guest they are.
 * Call it where cookies can be set: a server action or a route handler.
 *
 * @param options.collection the kind of user, one of guests.config.ts
 * @throws GuestError ALREADY_MEMBER, or what `createGuest` throws
 */
export async function signInAnonymously({ collection = "users" } = {}): Promise<AuthData> {
  const { guest, isNew } = await becomeGuest(collection);
  const token = isNew ? undefined : await currentToken();
  return { token: token ?? (await startSession(guest)), record: toAuthRecord(guest) };
}

/**
 * The guest that whoever asks is, or is from now on, without a session: the `anonymous` provider
 * leaves that to Auth.js.
 *
 * @throws GuestError ALREADY_MEMBER, or what `createGuest` throws
 */
export async function becomeGuest(
  collection: string,
): Promise<{ guest: GuestRow; isNew: boolean }> {
  const asking = await viewer();
  if (isPerson(asking)) {
    const guest = isGuest(asking) ? await findGuest(asking.id) : null;
    if (!guest) throw new GuestError("ALREADY_MEMBER");
    return { guest, isNew: false };
  }

  const { guest } = await createGuest(collection, async () => undefined);
  return { guest, isNew: true };
}

/**
 * Does `work` in the name of whoever asks. A visitor becomes a guest for it: row and work are one
 * transaction, and a refused work leaves no guest behind.
 *
 * @param work one statement, or its own transaction's worth of them
 */
export async function asOwner<T>(work: (owner: Person, tx: Transaction) => Promise<T>): Promise<T> {
  const asking = await viewer();
  if (isPerson(asking)) return work(asking, db);

  const { guest, result } = await createGuest("users", (row, tx) => work(toPerson(row), tx));
  await startSession(guest);
  return result;
}
