import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { createMember, findMember } from "@/lib/members/credentials/members-data";
import { askForChange, pendingEmail } from "@/lib/members/email/change-email-data";
import { changePassword } from "@/lib/members/password/password-data";
import { TooManyTries } from "@/lib/members/sign-in/guessing-data";
import { type Person, viewer } from "@/lib/session/viewer";
import { goTo, signInOnNewDevice } from "@/tests/support/people/devices";
import {
  newGuest,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  visitor,
} from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";

beforeEach(async () => {
  browser.forgetAll();
  await db.rateLimit.deleteMany();
});

const fresh = "a kettle of new tea";

async function signedInMember() {
  const email = uniqueEmail();
  const { id } = await createMember({ email, password });
  const token = await signInOnNewDevice({ id });
  return { id, email, token, asking: (await viewer()) as Person };
}

const mailsTo = (recipient: string) => db.outboxMail.findMany({ where: { recipient } });

describe("a member who changes the password", () => {
  test("signs in with the new one only, and stays signed in here alone", async () => {
    const { id, email, token: phone } = await signedInMember();
    const laptop = await signInOnNewDevice({ id });
    await changePassword(await viewer(), { current: password, password: fresh });

    expect(await viewer()).toMatchObject({ kind: "member", id });
    expect((await findMember({ email, password: fresh })).id).toBe(id);
    await expect(findMember({ email, password })).rejects.toMatchObject({ name: "Refusal" });
    for (const dead of [phone, laptop]) {
      goTo(dead);
      expect(await viewer()).toEqual({ kind: "visitor" });
    }
  });

  test("calls off the change of address that waits, whoever asked for it", async () => {
    const { id, asking } = await signedInMember();
    await askForChange(asking, { email: uniqueEmail(), password });
    await changePassword(asking, { current: password, password: fresh });
    expect(await pendingEmail(id)).toBeNull();
  });

  test("is told by mail when the mailbox is proven, and else nobody is", async () => {
    const { id, email, asking } = await signedInMember();
    await changePassword(asking, { current: password, password: fresh });
    expect(await mailsTo(email)).toEqual([]);

    await db.user.update({ where: { id }, data: { emailVerified: new Date() } });
    await changePassword(await viewer(), { current: fresh, password });
    const [mail, ...others] = await mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ userId: id, subject: "Your password was changed" });
    expect(mail?.text).toContain("/account/forgot");
    expect(mail?.text).not.toContain(password);
  });

  test.each([
    [
      "a wrong one",
      "not the password",
      "The current password is not right. Check it and try again.",
    ],
    ["none", undefined, "Enter your current password."],
    ["an empty one", "", "Enter your current password."],
  ])("changes nothing with %s", async (_what, current, sentence) => {
    const { email, asking } = await signedInMember();
    await expect(changePassword(asking, { current, password: fresh })).rejects.toMatchObject({
      fieldErrors: { currentPassword: sentence },
    });
    expect((await findMember({ email, password })).id).toBe(asking.id);
    expect(await viewer()).toMatchObject({ id: asking.id });
  });

  test("cannot choose their own address", async () => {
    const { email, asking } = await signedInMember();
    const changing = changePassword(asking, { current: password, password: email });
    await expect(changing).rejects.toMatchObject({ fieldErrors: { password: expect.anything() } });
  });

  test("cannot guess at the current one without end, however good the last guess is", async () => {
    const { asking } = await signedInMember();
    const guess = (current: string) => changePassword(asking, { current, password: fresh });
    for (let tries = 0; tries < 10; tries++) {
      await expect(guess(`wrong ${tries}`)).rejects.not.toBeInstanceOf(TooManyTries);
    }
    await expect(guess(password)).rejects.toBeInstanceOf(TooManyTries);
  });

  test("has one of two that are sent at once", async () => {
    const { email, asking } = await signedInMember();
    const wanted = [fresh, "another kettle of tea"];
    const all = await Promise.allSettled(
      wanted.map((one) => changePassword(asking, { current: password, password: one })),
    );
    const done = all.flatMap(({ status }, place) =>
      status === "fulfilled" ? [wanted[place]] : [],
    );
    expect(done).toHaveLength(1);
    expect((await findMember({ email, password: done[0] ?? "" })).id).toBe(asking.id);
  });
});

describe("a member without a password", () => {
  test("sets one", async () => {
    const row = await newMemberRow();
    await signInOnNewDevice(row);
    await changePassword(await viewer(), { password: fresh });
    expect((await findMember({ email: row.email, password: fresh })).id).toBe(row.id);
  });

  test("needs an address first", async () => {
    const row = await newMemberRow();
    await db.user.update({ where: { id: row.id }, data: { emailIsPlaceholder: true } });
    await signInOnNewDevice(row);
    const setting = changePassword(await viewer(), { password: fresh });
    await expect(setting).rejects.toThrow("Give your account an email address first");
  });
});

test("nobody but a member has a password to change", async () => {
  for (const asking of [visitor, await newGuest()]) {
    await expect(changePassword(asking, { password: fresh })).rejects.toThrow(
      "You are not signed in.",
    );
  }
});
