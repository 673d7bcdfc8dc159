import "server-only";
import { createHash } from "node:crypto";
import { guestKeyCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { type Database, db, type Transaction, transaction } from "@/lib/ground/db";
import { requestAddress } from "@/lib/ground/request/request-address";
import { type AuthData, GuestError } from "@/lib/guests/guests";
import { createGuest, deleteGuestRow, findGuest, toAuthRecord } from "@/lib/guests/guests-data";
import { takesGuests } from "@/lib/guests/permissions";
import { type PendingRequest, signInFirst } from "@/lib/guests/sign-in-first";
import type { UserRow } from "@/lib/session/session";
import { currentToken, endSession, readSession, startSession } from "@/lib/session/session";
import { isGuest, isPerson, type Person, toPerson, viewer } from "@/lib/session/viewer";

/**
 * A guest stays the guest they are. Only where cookies can be set.
 * @throws GuestError ALREADY_MEMBER, or what `createGuest` throws
 */
export async function signInAnonymously({ collection = "users" } = {}): Promise<AuthData> {
  const { guest, ends } = await becomeGuest(collection);
  const token = ends ? await currentToken() : undefined;
  return { token: token ?? (await startSession(guest)), record: toAuthRecord(guest) };
}

/** Without a session: the `anonymous` provider leaves that to Auth.js. */
export async function becomeGuest(
  collection: string,
): Promise<{ guest: UserRow; ends: Date | null }> {
  const asking = await viewer();
  if (isPerson(asking)) {
    const guest = isGuest(asking) ? await findGuest(asking.id) : null;
    if (!guest) throw new GuestError("ALREADY_MEMBER");
    return { guest, ends: asking.expires };
  }

  const { guest } = await createGuest(await requestFor(collection));
  return { guest, ends: null };
}

interface OwnerOptions {
  collection?: string;
  /** where no guests are taken, the visitor signs in first, and this is done afterwards */
  pending?: PendingRequest;
}

/**
 * A visitor becomes a guest in the same transaction, so a refused work leaves no guest behind.
 * The work runs again after a serialization failure.
 */
export async function asOwner<T>(
  work: (owner: Person, tx: Transaction) => Promise<T>,
  options?: OwnerOptions,
): Promise<T> {
  return forOwner((owner) => transaction((tx) => work(owner, tx)), work, options);
}

/** For work of one statement, which is atomic alone: without BEGIN and COMMIT. */
export async function asOwnerInOneStatement<T>(
  work: (owner: Person, database: Database) => Promise<T>,
  options?: OwnerOptions,
): Promise<T> {
  return forOwner((owner) => work(owner, db), work, options);
}

async function forOwner<T>(
  asPerson: (owner: Person) => Promise<T>,
  asNewGuest: (owner: Person, tx: Transaction) => Promise<T>,
  { collection = "users", pending }: OwnerOptions = {},
): Promise<T> {
  const asking = await viewer();
  if (isPerson(asking)) return asPerson(asking);
  if (pending && !takesGuests(collection)) return signInFirst(pending);

  const request = await requestFor(collection);
  const { guest, result } = await createGuest(request, (row, tx) => asNewGuest(toPerson(row), tx));
  await startSession(guest);
  return result;
}

/** Their orders stay. @throws GuestError NOT_A_GUEST */
export async function deleteGuest(): Promise<void> {
  await deleteGuestRow(await viewer());
  await endSession();
}

async function requestFor(collection: string) {
  return { collection, keyHash: await takeGuestKey(), address: await requestAddress() };
}

/** 128 bits or more, as components/guests/guest-key.tsx draws them. */
const KEY = /^[A-Za-z0-9_-]{22,64}$/;

/** All tabs of a browser share its key and its ended session, so their requests make one guest. */
async function takeGuestKey(): Promise<string | null> {
  const key = (await readCookie(guestKeyCookie)) ?? "";
  try {
    await setCookie(guestKeyCookie, null);
  } catch (cause) {
    throw new Error(CALLED_WHILE_RENDERING, { cause });
  }
  if (KEY.test(key)) return hash(key);

  const ended = (await readSession()) && (await currentToken());
  return ended ? hash(ended) : null;
}

const CALLED_WHILE_RENDERING =
  "Nobody can become a guest while a page renders: that would make a user of every reader and " +
  "crawler. Call signInAnonymously from a server action or a POST route handler.";

const hash = (key: string) => createHash("sha256").update(key).digest("base64url");
