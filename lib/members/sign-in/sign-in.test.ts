import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { linkAccount, registerWithPassword } from "@/lib/members/credentials/create-account";
import { createMember } from "@/lib/members/credentials/members-data";
import { signInWithPassword } from "@/lib/members/sign-in/sign-in";
import { currentToken, sessionCookie, startSession } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { newMemberRow, goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeEach(() => browser.forgetAll());

async function expectDead(token: string | undefined): Promise<void> {
  browser.hold(sessionCookie.name, token ?? "");
  expect(await viewer()).toEqual({ kind: "visitor" });
}

describe("a guest who creates an account", () => {
  test("is signed in as the member they became, and the old token is dead", async () => {
    const { token, record } = await signInAnonymously();
    const email = uniqueEmail();
    await linkAccount({ email, password });
    expect(await viewer()).toMatchObject({ kind: "member", id: record.id, email, verified: false });
    expect(await currentToken()).not.toBe(token);
    await expectDead(token);
  });
});

describe("a guest whose form to create an account is sent twice", () => {
  async function createTwice(again: { email: string; password: string }, email: string) {
    const { token, record } = await signInAnonymously();
    await linkAccount({ email, password });
    browser.hold(sessionCookie.name, token); // the second request left with the first one's cookie
    await registerWithPassword(again);
    return record.id;
  }

  test("has one account, with everything in it", async () => {
    const email = uniqueEmail();
    const id = await createTwice({ email, password }, email);
    expect(await viewer()).toMatchObject({ kind: "member", id });
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  test("opens nobody else's account with the ended session alone", async () => {
    const email = uniqueEmail();
    const id = await createTwice({ email, password: "another password" }, email);
    expect(await viewer()).not.toMatchObject({ id });
  });
});

describe("a visitor who creates an account", () => {
  test("is signed in to it", async () => {
    const email = uniqueEmail();
    await registerWithPassword({ email, password });
    expect(await viewer()).toMatchObject({ kind: "member", email });
  });

  test("is not linked, since there is no guest", async () => {
    const linking = linkAccount({ email: uniqueEmail(), password });
    await expect(linking).rejects.toMatchObject({ code: "NOT_A_GUEST" });
    expect(await currentToken()).toBeUndefined();
  });
});

test("a member who creates another account is refused both ways and stays signed in", async () => {
  const member = await newMemberRow();
  const token = await startSession(member);
  const account = { email: uniqueEmail(), password };
  await expect(registerWithPassword(account)).rejects.toMatchObject({ code: "ALREADY_MEMBER" });
  await expect(linkAccount(account)).rejects.toMatchObject({ code: "NOT_A_GUEST" });
  expect(await currentToken()).toBe(token);
  expect(await viewer()).toMatchObject({ id: member.id });
});

describe("a guest who signs in", () => {
  test("is the member, with the guest's cart, and the guest's token is dead", async () => {
    const email = uniqueEmail();
    const member = await createMember({ email, password });
    const { token } = await signInAnonymously();
    const mug = await newProduct();
    await fillCart((await viewer()) as Person, [[mug, 2]]);

    await signInWithPassword({ email, password });
    const asking = (await viewer()) as Person;
    expect(asking).toMatchObject({ kind: "member", id: member.id });
    expect(await cartOf(asking)).toEqual({ [mug.id]: 2 });
    await expectDead(token);
  });

  test("stays the guest, with the cart, when the password is wrong", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    const { token, record } = await signInAnonymously();
    const mug = await newProduct();
    await fillCart((await viewer()) as Person, [[mug, 2]]);

    const signingIn = signInWithPassword({ email, password: "not the password" });
    await expect(signingIn).rejects.toMatchObject({ name: "Refusal" });
    const asking = (await viewer()) as Person;
    expect(asking).toMatchObject({ kind: "guest", id: record.id });
    expect(await currentToken()).toBe(token);
    expect(await cartOf(asking)).toEqual({ [mug.id]: 2 });
  });
});

test("a visitor who signs in is the member", async () => {
  const email = uniqueEmail();
  const { id } = await createMember({ email, password });
  await signInWithPassword({ email, password });
  expect(await viewer()).toMatchObject({ kind: "member", id });
});

test("a member who signs in to another account leaves the first one's things there", async () => {
  const email = uniqueEmail();
  const second = await createMember({ email, password });
  await startSession(await newMemberRow());
  const first = (await viewer()) as Person;
  const mug = await newProduct();
  await fillCart(first, [[mug, 1]]);

  await signInWithPassword({ email, password });
  const asking = (await viewer()) as Person;
  expect(asking.id).toBe(second.id);
  expect(await cartOf(asking)).toEqual({});
  expect(await cartOf(first)).toEqual({ [mug.id]: 1 });
});
