import "server-only";
import { parse } from "@/lib/ground/forms/parse";
import { GuestError } from "@/lib/guests/guests";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import {
  type Credentials,
  createAccountSchema,
  signInSchema,
} from "@/lib/members/credentials/account-schema";
import {
  createMember,
  findMember,
  findPromoted,
  type NewAccount,
  promoteGuest,
} from "@/lib/members/credentials/members-data";
import { welcomeFor } from "@/lib/members/email/confirmation-letters";
import { mergeOnSignIn, type SignInMergeOptions } from "@/lib/members/merge/merge-on-sign-in";
import { guessBy } from "@/lib/members/sign-in/guessing-data";
import { spendRegistration } from "@/lib/members/sign-in/registration-limits";
import { readSession, startSession } from "@/lib/session/session";
import type { UserRow } from "@/lib/session/user-row";
import { isPerson, type Person, toPerson, viewer } from "@/lib/session/viewer";

/**
 * Makes the guest who asks a member and gives them a new session; a mail asks them to confirm their
 * address.
 *
 * @throws Refusal for an impossible address or password, GuestError NOT_A_GUEST
 */
export async function linkAccount(account: NewAccount): Promise<Person> {
  const input = parse(createAccountSchema, account);
  const member = await promoteGuest(await viewer(), input, await welcomeFor(input.email));
  sendMailSoon();
  return startSessionOf(member);
}

/**
 * Makes a member of a visitor and signs them in, as `linkAccount` does. Sent once more, it signs in to what it has made.
 *
 * @throws GuestError ALREADY_MEMBER for anyone who is signed in; a guest wants `linkAccount`
 * @throws Refusal for an impossible address or password, and when too many accounts were made
 */
export async function registerWithPassword(account: NewAccount): Promise<Person> {
  const input = parse(createAccountSchema, account);
  const asking = await viewer();
  if (isPerson(asking)) throw new GuestError("ALREADY_MEMBER");
  const ended = await readSession();
  const promoted =
    ended && (await guessBy(input.email, (gate) => findPromoted(ended.userId, input, gate)));
  if (promoted) return startSessionOf(promoted);

  await spendRegistration();
  const member = await createMember(input, await welcomeFor(input.email));
  sendMailSoon();
  return startSessionOf(member);
}

/**
 * Signs in to an existing account. What a guest had goes along with them.
 *
 * @throws Refusal when address and password do not belong together, TooManyTries
 */
export async function signInWithPassword(
  credentials: Credentials,
  options?: SignInMergeOptions,
): Promise<Person> {
  return startSessionOf(await admitMember(credentials, options));
}

/**
 * Checks the password and merges a guest's belongings, without a session: the `password`
 * provider leaves that to Auth.js.
 *
 * @throws Refusal as `signInWithPassword`
 */
export async function admitMember(
  credentials: Credentials,
  options?: SignInMergeOptions,
): Promise<UserRow> {
  const typed = parse(signInSchema, credentials);
  const member = await guessBy(typed.email, (gate) => findMember(typed, gate));
  await mergeOnSignIn(member, options);
  return member;
}

/**
 * Signs in somebody who has shown by other means that they are the member. What a guest had goes
 * along with them.
 */
export async function signInAs(member: UserRow, options?: SignInMergeOptions): Promise<Person> {
  await mergeOnSignIn(member, options);
  return startSessionOf(member);
}

/** Gives somebody who has just become a member, or was let in, a session on this browser. */
export async function startSessionOf(member: UserRow): Promise<Person> {
  await startSession(member);
  return toPerson(member);
}
