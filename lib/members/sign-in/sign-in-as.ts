import "server-only";
import { mergeOnSignIn, type SignInMergeOptions } from "@/lib/members/merge/merge-on-sign-in";
import type { UserRow } from "@/lib/session/session";
import { startSession } from "@/lib/session/session";
import { type Person, toPerson } from "@/lib/session/viewer";

/** For people who have shown by other means than a password that they are the member. */
export async function signInAs(member: UserRow, options?: SignInMergeOptions): Promise<Person> {
  await mergeOnSignIn(member, options);
  await startSession(member);
  return toPerson(member);
}
