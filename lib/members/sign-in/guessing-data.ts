import "server-only";
import { Refusal } from "@/lib/ground/forms/refusal";
import { bucketsOf, refund, spend, spendLimit } from "@/lib/ground/limits/limits";
import type { Bucket } from "@/lib/ground/limits/limits-table";
import { knownHere } from "@/lib/session/known-browser";
import { inMinutes } from "@/words/ground/grammar";
import { tooManyTries as words } from "@/words/members/sign-in";

/*
 * Tries are counted before the password is looked at, per account and per network. A browser that
 * signed in before has tries of its own, so that strangers cannot lock its owner out by using up the
 * account's. docs/decisions/0020-sessions-of-members.md
 */

export class TooManyTries extends Refusal {
  readonly code = "TOO_MANY_TRIES";
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    const wayOut = { label: words.wayOut, href: "/account/forgot" };
    super(words.wait(inMinutes(retryAfterSeconds)), undefined, undefined, wayOut);
    this.name = "TooManyTries";
  }
}

/** Takes the users whose passwords would be tried, and gives those whose may be. */
export type AllowTries = (userIds: string[]) => Promise<string[]>;

/** @param account as it was typed, known or not; the id, once signed in: strangers cannot use that up */
export async function spendGuess(account: string): Promise<void> {
  const spent = await spendLimit("guess", { account });
  if (!spent.ok) throw new TooManyTries(spent.retryAfterSeconds);
}

/** Gives the try back when `attempt` does not throw. */
export async function withinGuesses<T>(account: string, attempt: () => Promise<T>): Promise<T> {
  await spendGuess(account);
  const result = await attempt();
  await refund(await bucketsOf("guess", { account }));
  return result;
}

/**
 * For a sign-in by address. When strangers have used its tries up, a known browser has tries for its
 * own accounts alone: otherwise people could register with the address to get more of them.
 * @param attempt gives null for a wrong password, or throws
 */
export async function withinGuessesFor<T>(
  email: string,
  attempt: (allowTries: AllowTries) => Promise<T>,
): Promise<T> {
  const paid: Bucket[] = [];
  const result = await attempt(async (userIds) => {
    const buckets = await bucketsOf("guess", { account: email });
    const spent = await spend(buckets);
    if (spent.ok) {
      paid.push(...buckets);
      return userIds;
    }
    const known = await spendOwn(userIds);
    if (!known) throw new TooManyTries(spent.retryAfterSeconds);
    paid.push(...known.buckets);
    return known.userIds;
  });
  if (result !== null) await refund(paid);
  return result;
}

async function spendOwn(among: string[]) {
  const { browser, userIds } = await knownHere(among);
  const ofEach = userIds.map((id) =>
    bucketsOf("guess-of-known-browser", { browser: `${browser}:${id}` }),
  );
  const buckets = (await Promise.all(ofEach)).flat();
  const isLeft = buckets.length > 0 && (await spend(buckets)).ok;
  return isLeft ? { userIds, buckets } : null;
}
