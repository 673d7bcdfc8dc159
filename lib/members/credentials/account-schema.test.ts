import { describe, expect, test } from "vitest";
import { eraseSchema, nameFromEmail, signInSchema } from "@/lib/members/credentials/account-schema";
import { createAccountSchema } from "@/lib/members/password/new-password";

const email = "ada@example.com";
const password = "a mug of quiet tea";

const create = (fields: object) => createAccountSchema.safeParse({ email, password, ...fields });
const sentencesOf = (result: ReturnType<typeof create>) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a new password", () => {
  test.each([
    ["8 letters", "abcdefgh"],
    ["8 emoji", "🍵".repeat(8)],
    ["8 spaces", " ".repeat(8)],
    ["128 letters", "a".repeat(128)],
    ["128 emoji", "🍵".repeat(128)],
    ["letters of other scripts", "пароль-пароль"],
  ])("may be %s, kept as typed", (_what, typed) => {
    expect(create({ password: typed }).data?.password).toBe(typed);
  });

  test("keeps the spaces at its ends", () => {
    expect(create({ password: "  quiet tea  " }).data?.password).toBe("  quiet tea  ");
  });

  test.each([
    ["nothing", ""],
    ["7 letters", "abcdefg"],
    ["7 emoji, though they are 14 units long", "🍵".repeat(7)],
  ])("is too short as %s", (_what, typed) => {
    expect(sentencesOf(create({ password: typed }))).toEqual([
      ["password", "Use at least 8 characters."],
    ]);
  });

  test.each([
    ["129 letters", "a".repeat(129)],
    ["129 emoji", "🍵".repeat(129)],
  ])("is too long as %s", (_what, typed) => {
    expect(sentencesOf(create({ password: typed }))).toEqual([
      ["password", "Use at most 128 characters."],
    ]);
  });

  test.each([undefined, null, 12345678, ["abcdefgh"], { length: 8 }, new File([], "secret")])(
    "has to be text: %o",
    (typed) => {
      expect(sentencesOf(create({ password: typed }))).toEqual([
        ["password", "Choose a password."],
      ]);
    },
  );
});

describe("an email address", () => {
  test.each([
    ["ada@example.com", "ada@example.com"],
    ["  Ada@Example.COM \n", "ada@example.com"],
    ["ADA+SHOP@EXAMPLE.co.uk", "ada+shop@example.co.uk"],
  ])("%j is kept as %s", (typed, kept) => {
    expect(create({ email: typed }).data?.email).toBe(kept);
    expect(signInSchema.parse({ email: typed, password }).email).toBe(kept);
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "a da@example.com",
    "ada@example.com\u0000",
    "ada@example.com, eve@example.com",
    "ada@example.com\nBcc: eve@example.com",
    "<ada@example.com>",
  ])(
    // biome-ignore format: a list
    "%j is none",
    (typed) => {
      expect(sentencesOf(create({ email: typed }))).toEqual([
        ["email", "Enter an email address like name@example.com."],
      ]);
    },
  );

  test("has 254 characters at most", () => {
    const address = (length: number) => `a@${"b".repeat(60)}.${"c".repeat(length - 67)}.com`;
    expect(sentencesOf(create({ email: address(255) }))).toEqual([
      ["email", "Use at most 254 characters."],
    ]);
  });

  test.each([undefined, null, 7, ["ada@example.com"]])("has to be text: %o", (typed) => {
    expect(sentencesOf(create({ email: typed }))).toEqual([["email", "Enter your email address."]]);
  });
});

describe("somebody who makes an account", () => {
  test("may say their name or not", () => {
    expect(create({}).data).toEqual({ email, password });
    expect(create({ name: "  Ada Lovelace " }).data?.name).toBe("Ada Lovelace");
  });

  test("is told in words that a name is too long", () => {
    expect(sentencesOf(create({ name: "x".repeat(101) }))).toEqual([
      ["name", "Use at most 100 characters."],
    ]);
  });

  test("cannot make themselves anything else", () => {
    const attack = { role: "admin", isAnonymous: "true", id: "1", emailVerified: "2026-01-01" };
    expect(create(attack).data).toEqual({ email, password });
  });

  test("is called by the part of the address before the @ when they gave no name", () => {
    expect(nameFromEmail("ada@example.com")).toBe("ada");
    expect(nameFromEmail("@example.com")).toBe("Member");
  });
});

describe("somebody who signs in", () => {
  test("has to type a password, of any length", () => {
    expect(signInSchema.parse({ email, password: "1" }).password).toBe("1");
    expect(signInSchema.safeParse({ email, password: "" }).error?.issues).toMatchObject([
      { path: ["password"], message: "Enter your password." },
    ]);
  });

  test("cannot keep the server busy with an endless one", () => {
    expect(signInSchema.safeParse({ email, password: "a".repeat(1025) }).success).toBe(false);
  });
});

describe("somebody who has everything erased", () => {
  const box = "Tick the box if you understand that this cannot be undone.";
  const problemsOf = (form: object) =>
    eraseSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]);

  test("has to tick the box, and to type the password where there is a field for it", () => {
    expect(problemsOf({ understood: "yes" })).toBeUndefined();
    expect(problemsOf({ understood: "yes", password })).toBeUndefined();
    expect(problemsOf({})).toEqual([["understood", box]]);
    expect(problemsOf({ password: "" })).toEqual([
      ["understood", box],
      ["password", "Enter your password."],
    ]);
  });

  test.each(["", "no", "on", true, ["yes"]])("has not ticked it with %o", (understood) => {
    expect(problemsOf({ understood })).toEqual([["understood", box]]);
  });
});
