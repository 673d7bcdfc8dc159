import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { findToken } from "@/lib/ground/secrets/tokens";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { linkAccount, registerWithPassword } from "@/lib/members/credentials/create-account";
import { askForChange } from "@/lib/members/email/change-email-data";
import { confirmEmail } from "@/lib/members/email/confirm-data";
import { queueReset } from "@/lib/members/password/forgot-data";
import { resetPassword } from "@/lib/members/password/reset-data";
import { signInWithPassword } from "@/lib/members/sign-in/sign-in";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import { describeBelongings } from "@/lib/product/belongings";
import { currentToken, sessionCookie } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { forgetLimits, tokensTo, tokenTo } from "@/tests/support/people/mailbox";
import { uniqueEmail, userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { everyKind, giveBelongings } from "@/tests/support/shop/belongings";

const MINE = "my own quiet password";
const THEIRS = "whoever reads this is owned";

beforeEach(async () => {
  browser.forgetAll();
  await forgetLimits();
});

const person = async () => (await viewer()) as Person;

/** What somebody has who made an account with my address before I came, and is signed in to it. */
async function trapFor(email: string) {
  await registerWithPassword({ email, password: THEIRS });
  const them = await person();
  await giveBelongings(them);
  const theirAddress = uniqueEmail();
  await askForChange(them, { email: theirAddress, password: THEIRS });
  const session = (await currentToken()) ?? "";
  browser.forgetAll();
  return { them, session, theirAddress, pending: await tokenTo(theirAddress) };
}

/** My own account with my things in it, as I make it of the guest that I am. */
async function myAccount(email: string): Promise<Person> {
  await signInAnonymously();
  await giveBelongings(await person());
  return linkAccount({ email, password: MINE });
}

function openAs(session: string): Promise<Person> {
  browser.forgetAll();
  browser.hold(sessionCookie.name, session);
  return person();
}

describe("somebody had made an account with my address, and I make mine and confirm it:", () => {
  test("their password, session, links and pending change are dead; my things are mine", async () => {
    const email = uniqueEmail();
    const { them, session, theirAddress, pending } = await trapFor(email);
    const me = await myAccount(email);
    await confirmEmail(me, { token: await tokenTo(email) });

    expect(await person()).toMatchObject({ id: me.id, kind: "member", email, verified: true });
    expect(await describeBelongings(me.id)).toEqual(everyKind);
    browser.forgetAll();
    await expect(signInWithPassword({ email, password: THEIRS })).rejects.toMatchObject(WRONG_PAIR);
    expect(await findToken("changeEmail", pending)).toBeNull();
    const links = await tokensTo(email);
    expect(links).toHaveLength(2);
    for (const link of links) expect(await findToken("confirmEmail", link)).toBeNull();
    expect(await openAs(session)).toMatchObject({ id: them.id, kind: "guest", mailbox: null });
    const left = await userRowOf(them);
    expect(left).toMatchObject({ isAnonymous: true, passwordHash: null, convertedAt: null });
    expect([left.email, left.name]).not.toContain(email);
    expect(left.email).not.toBe(theirAddress);
    expect((await signInWithPassword({ email, password: MINE })).id).toBe(me.id);
  });

  test("they keep their own things, on the device where they had them", async () => {
    const email = uniqueEmail();
    const { them, session } = await trapFor(email);
    const me = await myAccount(email);
    await confirmEmail(me, { token: await tokenTo(email) });
    expect((await openAs(session)).id).toBe(them.id);
    expect(await describeBelongings(them.id)).toEqual(everyKind);
  });

  test("it does not matter which of the two mails I press", async () => {
    const email = uniqueEmail();
    const { them } = await trapFor(email);
    const me = await myAccount(email);
    const [first = ""] = await tokensTo(email);
    await confirmEmail(me, { token: first });
    expect(await userRowOf(me)).toMatchObject({ email, emailVerified: expect.any(Date) });
    expect(await userRowOf(them)).toMatchObject({ isAnonymous: true });
    expect(await confirmEmail(me, { token: first })).toMatchObject({ isTheirs: true });
  });
});

describe("somebody makes an account with my address, and I have none:", () => {
  test("their mail alone lets me confirm nothing for them", async () => {
    const email = uniqueEmail();
    const { them } = await trapFor(email);
    const token = await tokenTo(email);
    const visitor = await viewer();
    await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({
      fieldErrors: { password: "Enter your password." },
    });
    await expect(confirmEmail(visitor, { token, password: MINE })).rejects.toMatchObject({
      message: "The password is not right. Check it and try again.",
    });
    const { token: guestToken } = await signInAnonymously();
    expect(guestToken).toBeTruthy();
    await expect(confirmEmail(await viewer(), { token })).rejects.toThrow(/password/);
    expect(await userRowOf(them)).toMatchObject({ email, emailVerified: null });
  });

  test("I cannot guess their password with the mail either", async () => {
    const email = uniqueEmail();
    await registerWithPassword({ email, password: THEIRS });
    const token = await tokenTo(email);
    const guess = () => confirmEmail({ kind: "visitor" }, { token, password: "a guess" });
    for (let tries = 0; tries < 10; tries++) await expect(guess()).rejects.toThrow(/not right/);
    await expect(guess()).rejects.toThrow(/Too many tries. Wait \d+ minutes/);
  });
});

describe("somebody had made an account with my address, and I choose a password by mail:", () => {
  async function resetMine(email: string) {
    browser.forgetAll();
    await queueReset(email);
    const member = await resetPassword({ token: await tokenTo(email), password: MINE });
    return signInAs(member);
  }

  test("nothing that they planted opens it any more", async () => {
    const email = uniqueEmail();
    const { them, session, pending } = await trapFor(email);
    await plantWays(them);
    await db.session.create({ data: { userId: them.id, device: "Chrome on Android" } });
    const links = await tokensTo(email);
    const me = await resetMine(email);

    expect(me).toMatchObject({ id: them.id, verified: true, mailbox: email });
    expect(await person()).toMatchObject({ id: me.id });
    expect(await db.account.count({ where: { userId: me.id } })).toBe(0);
    expect(await findToken("changeEmail", pending)).toBeNull();
    for (const link of links) expect(await findToken("confirmEmail", link)).toBeNull();
    expect(await openAs(session)).toEqual({ kind: "visitor" });
    await expect(signInWithPassword({ email, password: THEIRS })).rejects.toMatchObject(WRONG_PAIR);
    expect((await signInWithPassword({ email, password: MINE })).id).toBe(me.id);
  });

  test("and I had one too, with the things that I see in it: I say which is mine", async () => {
    const email = uniqueEmail();
    const me = await myAccount(email);
    browser.forgetAll();
    const { them, session } = await trapFor(email);
    await queueReset(email);
    const token = await tokenTo(email);

    await expect(resetPassword({ token, password: MINE })).rejects.toMatchObject({
      fieldErrors: { account: "Choose which account is yours." },
    });
    await resetPassword({ token, account: me.id, password: MINE });
    expect(await userRowOf(me)).toMatchObject({ email, emailVerified: expect.any(Date) });
    expect(await describeBelongings(me.id)).toEqual(everyKind);
    expect(await openAs(session)).toMatchObject({ id: them.id, kind: "guest" });
  });
});

test("somebody who asks for my address for their account gets it only if I know their password", async () => {
  const email = uniqueEmail();
  await registerWithPassword({ email: uniqueEmail(), password: THEIRS });
  const them = await person();
  await askForChange(them, { email, password: THEIRS });
  const token = await tokenTo(email);
  await expect(confirmEmail({ kind: "visitor" }, { token, password: MINE })).rejects.toThrow();

  browser.forgetAll();
  const me = await myAccount(email);
  await confirmEmail(me, { token: await tokenTo(email) });
  await expect(confirmEmail(them, { token })).rejects.toThrow(/not work any more/);
  expect(await userRowOf(them)).toMatchObject({ email: them.email, emailVerified: null });
});

const WRONG_PAIR = { name: "Refusal", message: expect.stringContaining("is not right") };

async function plantWays({ id: userId }: Person): Promise<void> {
  await db.account.createMany({
    data: [
      { userId, provider: "github", providerAccountId: userId, label: "eve" },
      {
        userId,
        provider: "passkey",
        providerAccountId: userId,
        label: "Eve's phone",
        publicKey: new Uint8Array([1]),
      },
    ],
  });
}
