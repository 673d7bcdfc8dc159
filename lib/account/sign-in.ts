import "server-only";
import type { Credentials } from "@/lib/account/account";
import {
  createMember,
  findMember,
  type MemberRow,
  mergeGuest,
  type NewAccount,
  promoteGuest,
} from "@/lib/account/account-data";
import { GuestError } from "@/lib/guests/guests";
import { startSession } from "@/lib/session";
import { viewer } from "@/lib/viewer";

/**
 * Makes the guest who asks a member and gives them a new session.
 *
 * @throws GuestError NOT_A_GUEST
 */
export async function linkAccount(account: NewAccount): Promise<void> {
  await startSession(await promoteGuest(await viewer(), account));
}

/**
 * Makes a member of a visitor and signs them in.
 *
 * @throws GuestError ALREADY_MEMBER for anyone who is signed in; a guest wants `linkAccount`
 */
export async function registerWithPassword(account: NewAccount): Promise<void> {
  const asking = await viewer();
  if (asking.kind !== "visitor") throw new GuestError("ALREADY_MEMBER");
  await startSession(await createMember(account));
}

/**
 * Signs in to an existing account. What a guest had goes along with them.
 *
 * @throws Refusal when address and password do not belong together
 */
export async function signInWithPassword(credentials: Credentials): Promise<void> {
  await startSession(await admitMember(credentials));
}

/**
 * Checks the password and carries a guest's belongings over, without a session: the `password`
 * provider leaves that to Auth.js.
 */
export async function admitMember(credentials: Credentials): Promise<MemberRow> {
  const asking = await viewer();
  const member = await findMember(credentials);
  if (asking.kind === "guest") await mergeGuest(asking, member);
  return member;
}
