import "server-only";
import { parse } from "@/lib/ground/forms/refusal";
import { type Credentials, signInSchema } from "@/lib/members/credentials/account-schema";
import { findMember } from "@/lib/members/credentials/members-data";
import { mergeOnSignIn, type SignInMergeOptions } from "@/lib/members/merge/merge-on-sign-in";
import { withinGuessesFor } from "@/lib/members/sign-in/guessing-data";
import type { UserRow } from "@/lib/session/session";
import { startSession } from "@/lib/session/session";
import { type Person, toPerson } from "@/lib/session/viewer";

/** @throws Refusal when address and password do not belong together; TooManyTries */
export async function signInWithPassword(
  credentials: Credentials,
  options?: SignInMergeOptions,
): Promise<Person> {
  const member = await admitMember(credentials, options);
  await startSession(member);
  return toPerson(member);
}

/** Without a session: the `password` provider leaves that to Auth.js. */
export async function admitMember(
  credentials: Credentials,
  options?: SignInMergeOptions,
): Promise<UserRow> {
  const typed = parse(signInSchema, credentials);
  const member = await withinGuessesFor(typed.email, (allowTries) => findMember(typed, allowTries));
  await mergeOnSignIn(member, options);
  return member;
}
