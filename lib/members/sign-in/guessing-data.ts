import "server-only";
import { Refusal } from "@/lib/ground/forms/refusal";
import { type Bucket, bucketOf } from "@/lib/ground/limits/bucket";
import { giveBack, spend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { knownHere } from "@/lib/session/known-browser";
import { inMinutes } from "@/words/ground/grammar";
import { tooManyTries as words } from "@/words/members/sign-in";

/*
 * Wrong passwords are counted, before they are looked at: for the account, and for the network that
 * guesses. Whoever signed in on a browser before has tries of their own there, so strangers who use
 * the account's up do not lock them out. docs/decisions/0020-sessions-of-members.md
 */

/** In seconds. */
const WINDOW = 15 * 60;

/** Each in a window. */
const MOST_OF_NETWORK = 50;
const MOST_AT_ACCOUNT = 10;
const MOST_FROM_BROWSER = 10;

/** Somebody has tried too many passwords for now. The sentence says how long to wait, and how else to get in. */
export class TooManyTries extends Refusal {
  readonly code = "TOO_MANY_TRIES";
  /** The HTTP status that says the same (RFC 6585). */
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    const wayOut = { label: words.wayOut, href: "/account/forgot" };
    super(words.wait(inMinutes(retryAfterSeconds)), undefined, undefined, wayOut);
    this.name = "TooManyTries";
  }
}

/** Of the users whose passwords would be tried, those whose may be. */
export type AllowTries = (userIds: string[]) => Promise<string[]>;

/** For callers that have counted the try already. */
export const allowEveryTry: AllowTries = async (userIds) => userIds;

/**
 * Spends one try at an account's password, whether there is such an account or not. Name it by what
 * was typed; for somebody who is signed in by their id, which strangers cannot use up.
 *
 * @throws TooManyTries
 */
export async function spendGuess(account: string): Promise<void> {
  const spent = await spend(await bucketsFor(account), WINDOW);
  if (!spent.ok) throw new TooManyTries(spent.retryAfterSeconds);
}

/**
 * Spends a try for `attempt`, as `spendGuess` does, and gives it back when the password was right:
 * when it gives something, and does not throw.
 */
export async function withinGuesses<T>(account: string, attempt: () => Promise<T>): Promise<T> {
  await spendGuess(account);
  const result = await attempt();
  await giveBack(await bucketsFor(account));
  return result;
}

/**
 * As `withinGuesses`, for somebody who signs in by an address. When strangers have used its tries
 * up, a browser that is known to one of those who bear the address has tries of its own, for the
 * passwords of these alone: else anybody could register with the address to have more of them.
 *
 * @param attempt gives null for a wrong password, or throws
 */
export async function withinGuessesFor<T>(
  email: string,
  attempt: (allowTries: AllowTries) => Promise<T>,
): Promise<T> {
  const paid: Bucket[] = [];
  const result = await attempt(async (userIds) => {
    const buckets = await bucketsFor(email);
    const spent = await spend(buckets, WINDOW);
    if (spent.ok) {
      paid.push(...buckets);
      return userIds;
    }
    const known = await spendOwn(userIds);
    if (!known) throw new TooManyTries(spent.retryAfterSeconds);
    paid.push(...known.buckets);
    return known.userIds;
  });
  if (result !== null) await giveBack(paid);
  return result;
}

/** Of a known browser; null when it is not known to any of them, or has no tries left itself. */
async function spendOwn(among: string[]) {
  const { browser, userIds } = await knownHere(among);
  const buckets = userIds.map((id) =>
    bucketOf("guesses-from", `${browser}:${id}`, MOST_FROM_BROWSER),
  );
  const isLeft = buckets.length > 0 && (await spend(buckets, WINDOW)).ok;
  return isLeft ? { userIds, buckets } : null;
}

// The network first: one that has none left takes no tries from the account.
async function bucketsFor(account: string): Promise<Bucket[]> {
  return [
    await askingNetwork("guesses-of", MOST_OF_NETWORK),
    bucketOf("guesses-at", account, MOST_AT_ACCOUNT),
  ];
}
