import "server-only";
import { db, type Transaction, transaction, untilUnique } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { lockUsers } from "@/lib/ground/lock-users";
import { GuestError } from "@/lib/guests/guests";
import { insertMember, promoteRow } from "@/lib/members/credentials/members-data";
import { type NewWay, PASSKEY } from "@/lib/members/ways/ways";
import { addWay, isStill } from "@/lib/members/ways/ways-data";
import { type UserRow, userColumns } from "@/lib/session/user-row";
import { isGuest, isMember, isPerson, type Viewer } from "@/lib/session/viewer";
import { noName } from "@/words/members/account";
import { refusal as words } from "@/words/members/passkeys";

/** A passkey as its next signature is checked with it. */
export interface StoredPasskey {
  id: string;
  userId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
}

/** What the viewer's passkeys are called, so that no device makes a second one. */
export async function findPasskeys(
  viewer: Viewer,
): Promise<{ id: string; transports: string[] }[]> {
  if (!isPerson(viewer)) return [];
  const accounts = await db.account.findMany({
    where: { userId: viewer.id, provider: PASSKEY },
    select: { providerAccountId: true, transports: true },
  });
  return accounts.map(({ providerAccountId: id, transports }) => ({ id, transports }));
}

/** The passkey of that name; null when nobody has it, or not any more. */
export async function findPasskey(id: string): Promise<StoredPasskey | null> {
  const account = await db.account.findUnique({
    where: { provider_providerAccountId: { provider: PASSKEY, providerAccountId: id } },
    select: { userId: true, publicKey: true, counter: true },
  });
  if (!account?.publicKey) return null;
  const { userId, publicKey, counter } = account;
  return { id, userId, publicKey, counter: Number(counter) };
}

/**
 * Makes a member of the guest who asks, or a new one, with the passkey as their way in. There is no
 * address and no password.
 *
 * @param newId of the row, where a visitor asks
 * @throws GuestError ALREADY_MEMBER or NOT_A_GUEST; Refusal when somebody has that passkey
 */
export function becomeMember(viewer: Viewer, passkey: NewWay, newId: string): Promise<UserRow> {
  if (isMember(viewer)) throw new GuestError("ALREADY_MEMBER");
  return unlessKnown(async (tx) => {
    const member = isGuest(viewer)
      ? await promoteRow(tx, viewer.id, FACTS)
      : await insertMember(tx, FACTS, newId);
    if (!member) throw new GuestError("NOT_A_GUEST");
    await addWay(tx, member.id, passkey);
    return member;
  });
}

/**
 * Makes a member of a guest who has kept a passkey: it is their way in from now on.
 *
 * @throws GuestError NOT_A_GUEST; Refusal when the passkey is gone
 */
export async function becomeMemberWithKept(viewer: Viewer): Promise<UserRow> {
  if (!isGuest(viewer)) throw new GuestError("NOT_A_GUEST");
  return transaction(async (tx) => {
    await lockUsers(tx, viewer.id);
    const kept = await tx.account.count({ where: { userId: viewer.id, provider: PASSKEY } });
    if (kept === 0) throw new Refusal(words.none);
    const member = await promoteRow(tx, viewer.id, FACTS, { keepsPasskeys: true });
    if (!member) throw new GuestError("NOT_A_GUEST");
    return member;
  });
}

/**
 * Keeps one more passkey for a member, or one for a guest to come back with.
 *
 * @throws Refusal when somebody has that passkey, when there are too many, and for a visitor
 */
export async function keep(viewer: Viewer, passkey: NewWay): Promise<void> {
  if (!isPerson(viewer)) throw new Refusal(words.sessionOver);
  await unlessKnown(async (tx) => {
    await lockUsers(tx, viewer.id);
    // Whoever has gone into another account meanwhile would keep a passkey that opens nothing.
    if (!(await isStill(tx, viewer))) throw new Refusal(words.changedMeanwhile);
    await addWay(tx, viewer.id, passkey);
  });
}

/**
 * Notes that the passkey has signed, and says whose it is: a member's, or a guest's who has kept it.
 *
 * @param counter what it counts now
 * @throws Refusal when it opens nothing any more, or has signed something else meanwhile
 */
export async function noteUse(passkey: StoredPasskey, counter: number): Promise<UserRow> {
  const [used] = await db.account.updateManyAndReturn({
    where: { provider: PASSKEY, providerAccountId: passkey.id, counter: passkey.counter },
    data: { counter, lastUsedAt: new Date() },
    select: { user: { select: { ...userColumns, mergedIntoId: true } } },
  });
  if (!used) throw new Refusal(words.usedMeanwhile);
  const { mergedIntoId, ...row } = used.user;
  if (mergedIntoId) throw new Refusal(words.retired);
  return row;
}

/** What is known of somebody who has said nothing. */
const FACTS = { name: noName };

async function unlessKnown<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await untilUnique("Account", async () => ({ value: await transaction(work) }));
  if (!result) throw new Refusal(words.known);
  return result.value;
}
