import "server-only";
import { parse } from "@/lib/ground/forms/parse";
import { type Credentials, signInSchema } from "@/lib/members/credentials/account-schema";
import { findMember } from "@/lib/members/credentials/members-data";
import { mergeOnSignIn, type SignInMergeOptions } from "@/lib/members/merge/merge-on-sign-in";
import { withinGuessesFor } from "@/lib/members/sign-in/guessing-data";
import { startSession } from "@/lib/session/session";
import type { UserRow } from "@/lib/session/user-row";
import { type Person, toPerson } from "@/lib/session/viewer";

/**
 * Signs in to an existing account. What a guest had goes along with them.
 *
 * @throws Refusal when address and password do not belong together, TooManyTries
 */
export async function signInWithPassword(
  credentials: Credentials,
  options?: SignInMergeOptions,
): Promise<Person> {
  const member = await admitMember(credentials, options);
  await startSession(member);
  return toPerson(member);
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
  const member = await withinGuessesFor(typed.email, (allowTries) => findMember(typed, allowTries));
  await mergeOnSignIn(member, options);
  return member;
}
