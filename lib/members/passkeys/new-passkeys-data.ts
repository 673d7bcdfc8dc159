import "server-only";
import { lockUsers, type Transaction, transaction, untilUnique } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { GuestError } from "@/lib/guests/guests";
import { insertMember, promoteRow } from "@/lib/members/credentials/new-members-data";
import { type NewWay, PASSKEY } from "@/lib/members/ways/ways";
import { addWay, isUnchanged } from "@/lib/members/ways/ways-data";
import type { UserRow } from "@/lib/session/user-row";
import { isGuest, isMember, isPerson, type Viewer } from "@/lib/session/viewer";
import { noName } from "@/words/members/account";
import { refusal as words } from "@/words/members/passkeys";

/**
 * @param newId of the row, for a visitor
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

/** @throws GuestError NOT_A_GUEST; Refusal when the passkey is gone */
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

export async function keep(viewer: Viewer, passkey: NewWay): Promise<void> {
  if (!isPerson(viewer)) throw new Refusal(words.sessionOver);
  await unlessKnown(async (tx) => {
    await lockUsers(tx, viewer.id);
    // A guest who was merged meanwhile would keep a passkey that opens nothing.
    if (!(await isUnchanged(tx, viewer))) throw new Refusal(words.changedMeanwhile);
    await addWay(tx, viewer.id, passkey);
  });
}

const FACTS = { name: noName };

async function unlessKnown<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await untilUnique("Account", async () => ({ value: await transaction(work) }));
  if (!result) throw new Refusal(words.known);
  return result.value;
}
