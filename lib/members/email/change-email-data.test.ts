import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { createMember, findMember } from "@/lib/members/credentials/members-data";
import {
  askForChange,
  cancelChange,
  pendingEmail,
  sendChangeAgain,
  sendConfirmationAgain,
} from "@/lib/members/email/change-email-data";
import { confirmEmail, readConfirmation } from "@/lib/members/email/confirm-data";
import { queueReset } from "@/lib/members/password/forgot-data";
import { readReset } from "@/lib/members/password/reset-data";
import { type Person, toPerson } from "@/lib/session/viewer";
import { forgetLimits, mailTo, tokensTo, tokenTo } from "@/tests/support/people/mailbox";
import {
  newGuest,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";

beforeEach(() => forgetLimits());

async function member({ isProven = true } = {}): Promise<Person> {
  const { id } = await createMember({ email: uniqueEmail(), password });
  if (isProven) await db.user.update({ where: { id }, data: { emailVerified: new Date() } });
  return toPerson(await userRowOf({ id }));
}

const subjectsTo = async (email: string) => (await mailTo(email)).map(({ subject }) => subject);

describe("a member who changes their email", () => {
  test("keeps the old one, which is told, until the new one is confirmed, and it is told again", async () => {
    const [asking, email] = [await member(), uniqueEmail()];
    await askForChange(asking, { email, password });
    expect(await pendingEmail(asking.id)).toBe(email);
    expect(await userRowOf(asking)).toMatchObject({ email: asking.email });
    expect(await subjectsTo(asking.email)).toEqual(["A new email address was asked for"]);

    const token = await tokenTo(email);
    expect(await readConfirmation(asking, token)).toMatchObject({ email, isChange: true });
    await confirmEmail(asking, { token });
    expect(await userRowOf(asking)).toMatchObject({ email, emailVerified: expect.any(Date) });
    expect(await pendingEmail(asking.id)).toBeNull();
    expect((await subjectsTo(asking.email)).at(-1)).toBe("Your email address was changed");
    expect((await findMember({ email, password })).id).toBe(asking.id);
  });

  test("has nobody told at an address that was never proven to be theirs", async () => {
    const [asking, email] = [await member({ isProven: false }), uniqueEmail()];
    await askForChange(asking, { email, password });
    await confirmEmail(asking, { token: await tokenTo(email) });
    expect(await mailTo(asking.email)).toEqual([]);
  });

  test("leaves the links that went to the old address dead", async () => {
    const [asking, email] = [await member(), uniqueEmail()];
    await queueReset(asking.email);
    await askForChange(asking, { email, password });
    await confirmEmail(asking, { token: await tokenTo(email) });
    expect(await readReset(await tokenTo(asking.email))).toBeNull();
  });

  test("needs the password", async () => {
    const [asking, email] = [await member(), uniqueEmail()];
    const wrong = { fieldErrors: { password: expect.any(String) } };
    await expect(askForChange(asking, { email })).rejects.toMatchObject(wrong);
    const guess = askForChange(asking, { email, password: "a guess" });
    await expect(guess).rejects.toMatchObject(wrong);
    expect(await mailTo(email)).toEqual([]);
  });

  test("hears the same when somebody has the new one, who is told by mail instead", async () => {
    const [asking, owner] = [await member(), await member()];
    await askForChange(asking, { email: owner.email, password });
    expect(await pendingEmail(asking.id)).toBe(owner.email);
    expect(await tokensTo(owner.email)).toEqual([]);
    const [mail] = await mailTo(owner.email);
    expect(mail?.text).toContain("You have an account already");
    const unknown = uniqueEmail();
    await askForChange(asking, { email: unknown, password });
    expect(await subjectsTo(unknown)).toEqual([mail?.subject]);
  });

  test("replaces what they asked for before", async () => {
    const [asking, first, second] = [await member(), uniqueEmail(), uniqueEmail()];
    await askForChange(asking, { email: first, password });
    await askForChange(asking, { email: second, password });
    expect(await pendingEmail(asking.id)).toBe(second);
    expect(await readConfirmation(asking, await tokenTo(first))).toBe("dead");
  });

  test("calls it off, or has the mail sent again, up to a limit", async () => {
    const [asking, email] = [await member(), uniqueEmail()];
    await askForChange(asking, { email, password });
    for (let sent = 1; sent < 5; sent++) await sendChangeAgain(asking);
    await expect(sendChangeAgain(asking)).rejects.toThrow(/Try again in 60 minutes/);
    const tokens = await tokensTo(email);
    expect(tokens).toHaveLength(5);
    await cancelChange(asking);
    expect(await pendingEmail(asking.id)).toBeNull();
    for (const token of tokens) expect(await readConfirmation(asking, token)).toBe("dead");
    await expect(sendChangeAgain(asking)).rejects.toThrow(/no new address left/);
  });
});

test("a member without an address adds one the same way", async () => {
  const row = await newMemberRow();
  await db.user.update({ where: { id: row.id }, data: { emailIsPlaceholder: true } });
  const [asking, email] = [toPerson(await userRowOf(row)), uniqueEmail()];
  expect(asking.mailbox).toBeNull();
  await askForChange(asking, { email });
  await confirmEmail(asking, { token: await tokenTo(email) });
  expect(toPerson(await userRowOf(row))).toMatchObject({ mailbox: email, verified: true });
  expect(await mailTo(row.email)).toEqual([]);
});

test("a member has the mail to confirm their address sent again, up to a limit", async () => {
  const asking = await member({ isProven: false });
  for (let sent = 0; sent < 5; sent++) await sendConfirmationAgain(asking);
  await expect(sendConfirmationAgain(asking)).rejects.toThrow(/Try again in 60 minutes/);
  const [first = ""] = await tokensTo(asking.email);
  await confirmEmail(asking, { token: first });
  const proven = toPerson(await userRowOf(asking));
  await expect(sendConfirmationAgain(proven)).rejects.toThrow(/confirmed already/);
});

test("nobody but a member changes an address", async () => {
  const email = uniqueEmail();
  for (const asking of [visitor, await newGuest()]) {
    await expect(askForChange(asking, { email, password })).rejects.toThrow(
      "You are not signed in.",
    );
    await expect(sendConfirmationAgain(asking)).rejects.toThrow("You are not signed in.");
  }
  expect(await mailTo(email)).toEqual([]);
});
