import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, test } from "vitest";
import { createAccountSchema, newPassword, refusedFor } from "@/lib/members/password/new-password";

const sentenceFor = (typed: string) => newPassword.safeParse(typed).error?.issues[0]?.message;

const COMMON = "This is one of the passwords that are tried first. Choose a less common one.";
const SITE = "The name Guestlane is easy to guess here. Choose another password.";
const OWN = "Your email address is easy to guess. Choose another password.";

describe("a password that everybody would try first", () => {
  test("is refused: all of the commonest 3,000", () => {
    const commonest = dictionary["passwords-common"].slice(0, 3000);
    const taken = commonest.filter((password) => newPassword.safeParse(password).success);
    expect(taken).toEqual([]);
    const longEnough = dictionary["passwords-common"].filter(({ length }) => length >= 8);
    expect(longEnough.slice(0, 3000).filter((one) => sentenceFor(one) !== COMMON)).toEqual([]);
  });

  test.each([
    "password",
    "PassWord",
    "12345678",
    "qwertyuiop",
    "ILOVEYOU",
    "ｐａｓｓｗｏｒｄ",
    "１２３４５６７８",
  ])("is refused however it is written: %s", (typed) => expect(sentenceFor(typed)).toBe(COMMON));

  test.each([
    "password is not mine",
    "correct horse battery",
    "12345678 mugs of tea",
    "пароль-пароль",
  ])("is not every one that contains it: %s", (typed) =>
    expect(sentenceFor(typed)).toBeUndefined(),
  );
});

describe("the site's own name", () => {
  test.each([
    "guestlane",
    "GuestLane",
    "guestlane1",
    "Guestlane2026",
    "guestlane-2026!",
    "2026 guest lane",
    "guestlaneguestlane",
    "ｇｕｅｓｔｌａｎｅ",
  ])("is refused: %s", (typed) => expect(sentenceFor(typed)).toBe(SITE));

  test.each(["guestlane is where I buy mugs", "1234 5678 90 98", "🍵".repeat(8)])(
    "may be a part of one, or no part: %s",
    (typed) => expect(sentenceFor(typed)).toBeUndefined(),
  );
});

describe("one's own email address", () => {
  test.each([
    "ada.lovelace@example.com",
    "Ada.Lovelace@Example.COM",
    "ada.lovelace",
    "ADA.lovelace",
  ])("is refused: %s", (typed) => {
    expect(refusedFor("ada.lovelace@example.com", typed)).toBe(OWN);
    const account = { email: "ada.lovelace@example.com", password: typed };
    expect(createAccountSchema.safeParse(account).error?.issues).toMatchObject([
      { path: ["password"], message: OWN },
    ]);
  });

  test("may be a part of one", () => {
    expect(refusedFor("ada@example.com", "ada@example.com likes tea")).toBeNull();
  });
});

describe("a password of many code points", () => {
  test.each([
    ["128 emoji, each of two units", "🍵".repeat(128)],
    ["letters and their marks, apart", "e\u0301".repeat(64)],
    ["a ligature that would become three letters", "\ufb03".repeat(128)],
  ])("is kept whole: %s", (_what, typed) => {
    expect(newPassword.parse(typed)).toBe(typed);
  });

  test("is refused when there are 129, not cut off", () => {
    expect(sentenceFor("🍵".repeat(129))).toBe("Use at most 128 characters.");
  });
});
