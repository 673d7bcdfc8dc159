import "server-only";
import { parse } from "@/lib/ground/forms/refusal";
import { requireLimit } from "@/lib/ground/limits/limits";
import { GuestError } from "@/lib/guests/guests";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import {
  createMember,
  findPromoted,
  type NewAccount,
  promoteGuest,
} from "@/lib/members/credentials/members-data";
import { welcomeFor } from "@/lib/members/email/confirmation-letters";
import { createAccountSchema } from "@/lib/members/password/new-password";
import { withinGuessesFor } from "@/lib/members/sign-in/guessing-data";
import { readSession, startSession, type UserRow } from "@/lib/session/session";
import { isPerson, type Person, toPerson, viewer } from "@/lib/session/viewer";
import { tooMany } from "@/words/members/account";

/** @throws Refusal for an impossible address or password; GuestError NOT_A_GUEST */
export async function linkAccount(account: NewAccount): Promise<Person> {
  const input = parse(createAccountSchema, account);
  const member = await promoteGuest(await viewer(), input, await welcomeFor(input.email));
  sendMailSoon();
  return signInNew(member);
}

/**
 * A form that was sent twice signs in to the account that it has made.
 * @throws GuestError ALREADY_MEMBER for anyone who is signed in; Refusal
 */
export async function registerWithPassword(account: NewAccount): Promise<Person> {
  const input = parse(createAccountSchema, account);
  const asking = await viewer();
  if (isPerson(asking)) throw new GuestError("ALREADY_MEMBER");
  const ended = await readSession();
  const promoted =
    ended &&
    (await withinGuessesFor(input.email, (allowTries) =>
      findPromoted(ended.userId, input, allowTries),
    ));
  if (promoted) return signInNew(promoted);

  await requireLimit("registration", tooMany);
  const member = await createMember(input, await welcomeFor(input.email));
  sendMailSoon();
  return signInNew(member);
}

async function signInNew(member: UserRow): Promise<Person> {
  await startSession(member);
  return toPerson(member);
}
