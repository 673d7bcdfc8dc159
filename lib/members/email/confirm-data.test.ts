import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { exportData } from "@/lib/members/account/export-data";
import { createMember } from "@/lib/members/credentials/members-data";
import { confirmEmail, readConfirmation } from "@/lib/members/email/confirm-data";
import { awaitsConfirmation, queueConfirmation } from "@/lib/members/email/confirmation-letters";
import { type Person, toPerson } from "@/lib/session/viewer";
import { forgetLimits, mailTo, tokenTo } from "@/tests/support/people/mailbox";
import {
  newMember,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";

beforeEach(() => forgetLimits());

async function newcomer(email = uniqueEmail()): Promise<Person> {
  return toPerson(await createMember({ email, password }, queueConfirmation));
}

async function provenMember(): Promise<Person> {
  const { id, email } = await newMemberRow();
  await db.user.update({ where: { id }, data: { emailVerified: new Date() } });
  return toPerson({ ...(await userRowOf({ id })), email });
}

describe("a new member's mail", () => {
  test("has a link whose token is kept only as a hash, for a day", async () => {
    const { id, email } = await newcomer();
    const token = await tokenTo(email);
    const [row] = await db.verificationToken.findMany({ where: { userId: id } });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(row).toMatchObject({ purpose: "confirmEmail", email, usedAt: null });
    expect(JSON.stringify(row)).not.toContain(token);
    const hours = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
  });

  test("tells who has proven the address to sign in, and nothing shows it to whoever typed it", async () => {
    const owner = await provenMember();
    const [known, unknown] = [await newcomer(owner.email), await newcomer()];
    const [mail, other] = [...(await mailTo(owner.email)), ...(await mailTo(unknown.email))];
    expect(mail?.text).toContain("You have an account already");
    expect(mail?.text).toMatch(/\/sign-in\n.*\/account\/forgot/s);
    expect(mail?.text).not.toContain("token=");
    expect(mail?.subject).toBe(other?.subject);

    const shown = async (member: Person) => ({
      export: { ...(await exportData(member)), person: null },
      awaits: await awaitsConfirmation(member.id, member.email),
    });
    const words = (all: object) => JSON.stringify(all).replaceAll(/ada-[\w-]+|20[\dTZ:.-]+/g, "");
    expect(words(await shown(known))).toBe(words(await shown(unknown)));
  });
});

test("an account takes the same statements whether or not the address is known", async () => {
  const owner = await provenMember();
  const textsFor = async (email: string) => {
    const sent = await statementsOf(() => newcomer(email));
    return sent.map(({ text }) => text);
  };
  const texts = await textsFor(uniqueEmail());
  expect(texts.length).toBeGreaterThan(4);
  expect(await textsFor(owner.email)).toEqual(texts);
});

describe("who is signed in to the account", () => {
  test("confirms with one press, and the second press says the same", async () => {
    const member = await newcomer();
    const token = await tokenTo(member.email);
    expect(await readConfirmation(member, token)).toEqual({
      email: member.email,
      isChange: false,
      needs: "nothing",
    });
    expect(await confirmEmail(member, { token })).toEqual({ isTheirs: true, admitted: null });
    expect(await userRowOf(member)).toMatchObject({ emailVerified: expect.any(Date) });
    expect(await readConfirmation(member, token)).toBe("confirmed");
    expect(await confirmEmail(member, { token })).toEqual({ isTheirs: true, admitted: null });
  });

  test("is told when the address was confirmed to be somebody else's meanwhile", async () => {
    const email = uniqueEmail();
    const member = await newcomer(email);
    const token = await tokenTo(email);
    await db.user.create({
      data: { collection: "users", email, username: email, name: "Ada", emailVerified: new Date() },
    });
    expect(await confirmEmail(member, { token })).toMatchObject({ isTheirs: false });
    expect(await userRowOf(member)).toMatchObject({ emailVerified: null });
  });
});

describe("who is not signed in to the account", () => {
  test("confirms with its password, and comes in by it", async () => {
    const { id, email } = await newcomer();
    const token = await tokenTo(email);
    expect(await readConfirmation(visitor, token)).toMatchObject({ needs: "password" });
    const { admitted } = await confirmEmail(visitor, { token, password });
    expect(admitted).toMatchObject({ id, emailVerified: expect.any(Date) });
    expect(await readConfirmation(visitor, token)).toBe("confirmed");
  });

  test("needs it as another member too", async () => {
    const { email } = await newcomer();
    const token = await tokenTo(email);
    const other = await newMember();
    expect(await readConfirmation(other, token)).toMatchObject({ needs: "password" });
    await expect(confirmEmail(other, { token })).rejects.toThrow(/Enter your password/);
    expect(await userRowOf(other)).toMatchObject({ email: other.email, emailVerified: null });
  });

  test("signs in first when the account has no password", async () => {
    const member = await newcomer();
    await db.user.update({ where: { id: member.id }, data: { passwordHash: null } });
    const token = await tokenTo(member.email);
    expect(await readConfirmation(visitor, token)).toMatchObject({ needs: "signIn" });
    await expect(confirmEmail(visitor, { token, password })).rejects.toThrow(/Sign in to/);
    expect(await confirmEmail(member, { token })).toMatchObject({ isTheirs: true });
  });
});

describe("a link is dead", () => {
  async function expectDead(member: Person, token: string) {
    expect(await readConfirmation(member, token)).toBe("dead");
    await expect(confirmEmail(member, { token, password })).rejects.toThrow(/does not work/);
    expect(await userRowOf(member)).toMatchObject({ emailVerified: null });
  }

  test("when its day is over", async () => {
    const member = await newcomer();
    await db.verificationToken.updateMany({
      where: { userId: member.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expectDead(member, await tokenTo(member.email));
  });

  test("when nobody sent it, or it was sent for something else", async () => {
    const member = await newcomer();
    await expectDead(member, "");
    await expectDead(member, "x".repeat(43));
    const { id: userId, email } = member;
    const facts = { userId, email, minutes: 5 };
    await expectDead(member, await issueToken({ ...facts, purpose: "resetPassword" }));
  });

  test("when its account is gone", async () => {
    const member = await newcomer();
    const token = await tokenTo(member.email);
    await transaction((tx) => tx.user.delete({ where: { id: member.id } }));
    expect(await readConfirmation(visitor, token)).toBe("dead");
    expect(await db.verificationToken.count({ where: { userId: member.id } })).toBe(0);
  });
});
