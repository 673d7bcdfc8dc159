import { beforeAll, beforeEach, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { createMember, findMember, promoteGuest } from "@/lib/members/credentials/members-data";
import { askForChange, pendingEmail, sendChangeAgain } from "@/lib/members/email/change-email-data";
import { confirmEmail } from "@/lib/members/email/confirm-data";
import { queueConfirmation } from "@/lib/members/email/confirmation-letters";
import { queueReset } from "@/lib/members/password/forgot-data";
import { resetPassword } from "@/lib/members/password/reset-data";
import { describeBelongings } from "@/lib/product/belongings";
import { type Person, toPerson } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { forgetLimits, tokensTo, tokenTo } from "@/tests/support/people/mailbox";
import {
  newGuest,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeAll(warmUp);
beforeEach(() => forgetLimits());

const newcomer = async (email: string): Promise<Person> =>
  toPerson(await createMember({ email, password }, queueConfirmation));

const provenOf = (email: string) =>
  db.user.findMany({ where: { email, emailVerified: { not: null } }, select: { id: true } });

/** Exactly one of them has proven the address, and no other bears it. */
async function expectOneOwner(email: string, people: Person[]): Promise<string> {
  const [owner, ...more] = await provenOf(email);
  expect(more).toEqual([]);
  expect(people.map(({ id }) => id)).toContain(owner?.id);
  expect(await db.user.count({ where: { email } })).toBe(1);
  return owner?.id ?? "";
}

race("two members who confirm one address at once: it is one's, the other is a guest", async () => {
  const email = uniqueEmail();
  const people = [await newcomer(email), await newcomer(email)];
  const tokens = await tokensTo(email);
  const outcomes = await atOnce(
    people.map((person, place) => late(() => confirmEmail(person, { token: tokens[place] ?? "" }))),
  );

  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(given(outcomes).filter(({ isTheirs }) => isTheirs).length).toBe(1);
  const owner = await expectOneOwner(email, people);
  for (const { id } of people.filter(({ id }) => id !== owner)) {
    expect(await userRowOf({ id })).toMatchObject({ isAnonymous: true, passwordHash: null });
  }
});

race("two members who change to one new address at once: one of them has it", async () => {
  await forgetLimits();
  const email = uniqueEmail();
  const people = [await newcomer(uniqueEmail()), await newcomer(uniqueEmail())];
  for (const person of people) await askForChange(person, { email, password });
  const tokens = await tokensTo(email);
  const outcomes = await atOnce(
    people.map((person, place) => () => confirmEmail(person, { token: tokens[place] ?? "" })),
  );

  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(given(outcomes).filter(({ isTheirs }) => isTheirs).length).toBe(1);
  const owner = await expectOneOwner(email, people);
  for (const { id, email: own } of people.filter(({ id }) => id !== owner)) {
    expect(await userRowOf({ id })).toMatchObject({ email: own, isAnonymous: false });
  }
});

race("the link pressed twice at once confirms once and says the same", async () => {
  const email = uniqueEmail();
  const person = await newcomer(email);
  const token = await tokenTo(email);
  const press = () => confirmEmail(person, { token });
  const outcomes = await atOnce([press, press, press]);

  expect(refusals(outcomes)).toEqual([]);
  expect(given(outcomes).map(({ isTheirs }) => isTheirs)).toEqual([true, true, true]);
  const type = "email.proven";
  expect(await db.auditEvent.count({ where: { type, userId: person.id } })).toBe(1);
});

race("a password chosen twice at once by one link is one of both", async () => {
  await forgetLimits();
  const email = uniqueEmail();
  const person = await newcomer(email);
  await queueReset(email);
  const token = await tokenTo(email);
  const passwords = ["the one new password", "the other new password"];
  const outcomes = await atOnce(
    passwords.map((chosen) => () => resetPassword({ token, password: chosen })),
  );

  expect(refusals(outcomes)).toMatchObject([{ name: "Refusal" }]);
  expect(await userRowOf(person)).toMatchObject({ sessionVersion: 1 });
  const taken = outcomes.findIndex(({ status }) => status === "fulfilled");
  expect((await findMember({ email, password: passwords[taken] ?? "" })).id).toBe(person.id);
});

race("an account is confirmed as another of the address is reset: one has it all", async () => {
  await forgetLimits();
  const email = uniqueEmail();
  const people = [await newcomer(email), await newcomer(email)] as const;
  const [mine, theirs] = people;
  const [link = ""] = await tokensTo(email);
  await queueReset(email);
  const token = await tokenTo(email);
  const outcomes = await atOnce<unknown>([
    late(() => confirmEmail(mine, { token: link })),
    () => resetPassword({ token, account: theirs.id, password: "an entirely new password" }),
  ]);

  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(given(outcomes).length).toBeGreaterThan(0);
  await expectOneOwner(email, [...people]);
});

for (const again of [false, true]) {
  const what = again ? "has the mail of a change sent again" : "asks for another address";
  race(`a password is chosen by mail as somebody ${what}: no change waits`, async () => {
    await forgetLimits();
    const [email, theirAddress] = [uniqueEmail(), uniqueEmail()];
    const person = await newcomer(email);
    if (again) await askForChange(person, { email: theirAddress, password });
    await queueReset(email);
    const token = await tokenTo(email);
    const outcomes = await atOnce<unknown>([
      () => resetPassword({ token, password: "an entirely new password" }),
      late(() =>
        again ? sendChangeAgain(person) : askForChange(person, { email: theirAddress, password }),
      ),
    ]);

    for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
    expect(outcomes[0]).toMatchObject({ status: "fulfilled" });
    expect(await pendingEmail(person.id)).toBeNull();
  });
}

race("who loses the address while they shop on loses nothing else", async () => {
  const [email, mug] = [uniqueEmail(), await newProduct()];
  const [owner, loser] = [await newcomer(email), await newcomer(email)];
  const [token = ""] = await tokensTo(email);
  const outcomes = await atOnce<unknown>([
    () => confirmEmail(owner, { token }),
    late(() => addLine(loser, { productId: mug.id, quantity: 2 })),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  expect(await userRowOf(loser)).toMatchObject({ isAnonymous: true });
  expect(await cartOf(loser)).toEqual({ [mug.id]: 2 });
});

race("who loses the address can create an account again at once", async () => {
  const email = uniqueEmail();
  const [owner, loser] = [await newcomer(email), await newGuest()];
  await promoteGuest(loser, { email, password });
  const token = await tokenTo(email);
  await confirmEmail(owner, { token });
  const again = { email: uniqueEmail(), password };
  const outcomes = await atOnce([
    () => promoteGuest(loser, again),
    () => promoteGuest(loser, again),
  ]);
  expect(refusals(outcomes)).toMatchObject([{ code: "NOT_A_GUEST" }]);
  expect(await describeBelongings(loser.id)).toEqual([]);
  expect((await findMember(again)).id).toBe(loser.id);
});
