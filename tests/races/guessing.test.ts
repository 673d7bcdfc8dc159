import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import * as passwords from "@/lib/ground/secrets/password";
import { createMember } from "@/lib/members/credentials/members-data";
import { signOutElsewhere } from "@/lib/members/devices/sessions-data";
import { changePassword } from "@/lib/members/password/password-data";
import { TooManyTries } from "@/lib/members/sign-in/guessing-data";
import { admitMember } from "@/lib/members/sign-in/sign-in";
import { viewer } from "@/lib/session/viewer";
import { goTo, signInOnNewDevice } from "@/tests/support/people/devices";
import { newMember, goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { atOnce, given, race, refusals, warmUp } from "@/tests/support/requests/races";

beforeAll(warmUp);
beforeEach(() => browser.forgetAll());

describe("fifty guesses at once", () => {
  test("are ten that are looked at, whether there is such an account or not", async () => {
    const known = await createMember({ email: uniqueEmail(), password });
    for (const { email } of [known, { email: uniqueEmail() }]) {
      await db.rateLimit.deleteMany();
      const verifying = vi.spyOn(passwords, "verifyPassword");
      const outcomes = await atOnce(
        Array.from({ length: 50 }, (_, n) => () => admitMember({ email, password: `wrong ${n}` })),
      );
      // Three comparisons for each.
      expect(verifying).toHaveBeenCalledTimes(10 * 3);
      verifying.mockRestore();
      expect(given(outcomes)).toEqual([]);
      expect(refusals(outcomes).filter((one) => one instanceof TooManyTries)).toHaveLength(40);
    }
  });

  test("of the right password among wrong ones never open more than the limit", async () => {
    await db.rateLimit.deleteMany();
    const { email } = await createMember({ email: uniqueEmail(), password });
    const verifying = vi.spyOn(passwords, "verifyPassword");
    const outcomes = await atOnce(
      Array.from({ length: 50 }, (_, n) => () => {
        return admitMember({ email, password: n % 10 === 9 ? password : `wrong ${n}` });
      }),
    );
    // A right one gives its try back: so many more are looked at, and no more.
    const right = given(outcomes).length;
    expect(verifying.mock.calls.length / 3).toBeLessThanOrEqual(10 + right);
    verifying.mockRestore();
  });
});

race("of two devices that sign out everywhere else at once, one stays", async () => {
  const member = await newMember();
  const phone = await signInOnNewDevice(member);
  const laptop = await signInOnNewDevice(member);
  const asking = await viewer();
  // One browser plays both: the faster one's new session is the one it holds afterwards.
  const outcomes = await atOnce([() => signOutElsewhere(asking), () => signOutElsewhere(asking)]);

  expect(given(outcomes)).toHaveLength(1);
  expect(refusals(outcomes)).toMatchObject([{ name: "Refusal" }]);
  expect(await viewer()).toMatchObject({ id: member.id });
  for (const dead of [phone, laptop]) {
    goTo(dead);
    expect(await viewer()).toEqual({ kind: "visitor" });
  }
});

race("of two changes of the password at once one counts, and its token is good", async () => {
  await db.rateLimit.deleteMany();
  const { id } = await createMember({ email: uniqueEmail(), password });
  await signInOnNewDevice({ id });
  const asking = await viewer();
  const outcomes = await atOnce(
    ["a kettle of new tea", "a pot of older tea"].map(
      (fresh) => () => changePassword(asking, { current: password, password: fresh }),
    ),
  );
  expect(given(outcomes)).toHaveLength(1);
  expect(refusals(outcomes)).toMatchObject([{ name: "Refusal" }]);
  expect(await viewer()).toMatchObject({ id });
});
