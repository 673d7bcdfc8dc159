import "@/tests/support/database";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { registerWithPassword } from "@/lib/members/credentials/create-account";
import { createMember } from "@/lib/members/credentials/members-data";
import { spendGuess, TooManyTries, withinGuesses } from "@/lib/members/sign-in/guessing-data";
import { signInWithPassword } from "@/lib/members/sign-in/sign-in";
import { currentToken, endSession, sessionCookie } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";

/** Where the requests of a test come from. */
const asking = vi.hoisted(() => ({ address: "203.0.113.1" }));
vi.mock("@/lib/ground/request/request-address", () => ({
  requestAddress: async () => asking.address,
}));

const empty = () => db.rateLimit.deleteMany();
beforeEach(async () => {
  browser.forgetAll();
  asking.address = "203.0.113.1";
  await empty();
});
afterAll(empty);

const KNOWN = "known-browser";
const AT_ACCOUNT = 10;
const OF_NETWORK = 50;

/** So many wrong passwords, from a stranger's browser, each from another network if wanted. */
async function guessAt(email: string, times: number, { everywhere = false } = {}) {
  const outcomes: unknown[] = [];
  for (let tries = 0; tries < times; tries++) {
    if (everywhere) asking.address = `198.51.100.${tries}`;
    browser.forgetAll();
    outcomes.push(await outcomeOf(email, `wrong ${tries}`));
  }
  return outcomes;
}

const outcomeOf = (email: string, typed: string) =>
  signInWithPassword({ email, password: typed }).then(
    () => "in",
    (error) => (error instanceof TooManyTries ? "slowed" : error.message),
  );

const WRONG = "The email or the password is not right. Check both and try again.";
const isSlowed = (outcome: unknown) => outcome === "slowed";

describe("somebody who guesses at one account", () => {
  test("has ten tries, from however many networks, and is told when to come back", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    const outcomes = await guessAt(email, 15, { everywhere: true });
    expect(outcomes.slice(0, AT_ACCOUNT)).toEqual(Array(AT_ACCOUNT).fill(WRONG));
    expect(outcomes.slice(AT_ACCOUNT).every(isSlowed)).toBe(true);
    await expect(signInWithPassword({ email, password })).rejects.toMatchObject({
      message: "Too many tries. Wait 15 minutes, or set a new password by email.",
      wayOut: { href: "/account/forgot" },
      status: 429,
      retryAfterSeconds: expect.any(Number),
    });
  });

  test("learns nothing of whether it is one", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    const known = await guessAt(email, 12, { everywhere: true });
    expect(await guessAt(uniqueEmail(), 12, { everywhere: true })).toEqual(known);
  });

  test("gets none in by sending them all at once", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    const all = await Promise.all(
      Array.from({ length: 25 }, (_, tries) => outcomeOf(email, `wrong ${tries}`)),
    );
    expect(all.filter((one) => one === WRONG)).toHaveLength(AT_ACCOUNT);
    expect(all.filter(isSlowed)).toHaveLength(25 - AT_ACCOUNT);
  });
});

describe("somebody who guesses at many accounts", () => {
  test("is slowed for the network, also across one /64", async () => {
    const outcomes: unknown[] = [];
    for (let tries = 0; tries < OF_NETWORK + 5; tries++) {
      asking.address = `2001:db8:7::${tries.toString(16)}`;
      outcomes.push(await outcomeOf(uniqueEmail(), "wrong"));
    }
    expect(outcomes.filter(isSlowed)).toHaveLength(5);
  });

  test("uses up no account's tries once the network has none left", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    for (let tries = 0; tries < OF_NETWORK; tries++) await outcomeOf(uniqueEmail(), "wrong");
    for (let tries = 0; tries < AT_ACCOUNT; tries++) await outcomeOf(email, "wrong");
    asking.address = "203.0.113.2";
    expect(await outcomeOf(email, password)).toBe("in");
  });
});

describe("the owner", () => {
  test("gets in on their own browser while strangers guess", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    await signInWithPassword({ email, password });
    const known = browser.value(KNOWN) ?? "";

    expect((await guessAt(email, 30, { everywhere: true })).filter(isSlowed)).toHaveLength(20);
    browser.forgetAll();
    expect(await outcomeOf(email, password)).toBe("slowed");
    browser.hold(KNOWN, known);
    expect(await outcomeOf(email, password)).toBe("in");
  });

  test("may mistype there ten times more, and no thief of the browser more than that", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    await signInWithPassword({ email, password });
    const known = browser.value(KNOWN) ?? "";
    await guessAt(email, AT_ACCOUNT, { everywhere: true });

    browser.forgetAll();
    browser.hold(KNOWN, known);
    const outcomes = [];
    for (let tries = 0; tries < 12; tries++) outcomes.push(await outcomeOf(email, "wrong"));
    expect(outcomes.filter(isSlowed)).toHaveLength(2);
    expect(await outcomeOf(email, password)).toBe("slowed");
  });

  test("pays nothing for the right password", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    for (let times = 0; times < OF_NETWORK + 5; times++) {
      browser.forgetAll();
      await signInWithPassword({ email, password });
    }
    expect(await db.rateLimit.findMany({ where: { key: { startsWith: "guesses" } } })).toEqual([]);
  }, 60_000);
});

test("who registers with somebody's address has no more tries at their password", async () => {
  const email = uniqueEmail();
  await createMember({ email, password });
  await guessAt(email, AT_ACCOUNT, { everywhere: true });

  browser.forgetAll();
  await registerWithPassword({ email, password: "the attacker's own" });
  await endSession();
  expect(browser.value(KNOWN)).toBeDefined();
  // Their own account is open to them as ever, the other's password is not even looked at.
  expect(await outcomeOf(email, password)).toBe(WRONG);
  expect(await outcomeOf(email, "the attacker's own")).toBe("in");
});

test("the form that was sent twice is a door to guess at, and has the same limit", async () => {
  const { token } = await signInAnonymously();
  const email = uniqueEmail();
  const { linkAccount } = await import("@/lib/members/credentials/create-account");
  const { id } = await linkAccount({ email, password });

  await guessAt(email, AT_ACCOUNT, { everywhere: true });
  browser.forgetAll();
  browser.hold(sessionCookie.name, token);
  await expect(registerWithPassword({ email, password })).rejects.toBeInstanceOf(TooManyTries);
  expect(await currentToken()).toBe(token);
  expect(await viewer()).not.toMatchObject({ id });
});

test("a guess that fails is spent, one that is right is given back", async () => {
  const account = uniqueEmail();
  for (let tries = 0; tries < AT_ACCOUNT + 1; tries++)
    await withinGuesses(account, async () => "right");
  for (let tries = 0; tries < AT_ACCOUNT; tries++) {
    const failing = withinGuesses(account, () => Promise.reject(new Error("wrong")));
    await expect(failing).rejects.toThrow("wrong");
  }
  await expect(spendGuess(account)).rejects.toBeInstanceOf(TooManyTries);
});
