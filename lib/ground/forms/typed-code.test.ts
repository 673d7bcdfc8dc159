import { describe, expect, test } from "vitest";
import { newCode, readCode } from "@/lib/ground/forms/typed-code";

describe("a code for typing", () => {
  test("is drawn anew each time, without vowels and without what looks alike", () => {
    const codes = Array.from({ length: 500 }, () => newCode(3));
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^([BCDFGHJKMNPQRSTVWXZ2-9]{4}(-|$)){3}$/);
  });

  test.each([
    "bcdf-ghjk-mnpq",
    "BCDFGHJKMNPQ",
    " bcdf ghjk\tmnpq ",
    "BCDF–GHJK—MNPQ",
    "B-C-D-F-GHJKMNPQ",
  ])("is understood however it is typed: %j", (typed) =>
    expect(readCode(typed, 3)).toBe("BCDF-GHJK-MNPQ"),
  );

  test.each([
    "",
    "BCDF-GHJK",
    "BCDF-GHJK-MNPQ-R",
    "BCDF-GHJK-MNPA",
    "BCDF-GHJK-MNP1",
    "BCDF_GHJK_MNPQ",
    "ＢCDFGHJKMNPQ",
  ])("is none: %j", (typed) => expect(readCode(typed, 3)).toBeNull());

  test("is read as it was drawn", () => {
    const code = newCode(3);
    expect(readCode(code.toLowerCase().replaceAll("-", ""), 3)).toBe(code);
  });
});
