import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/ground/secrets/password";

const password = "a mug of quiet tea";

describe("a password", () => {
  test("is kept as Argon2id with 19 MiB, two passes, one lane", async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("fits its own hash and no other password does", async () => {
    const hash = await hashPassword(password);
    expect(await verifyPassword(hash, password)).toBe(true);
    expect(await verifyPassword(hash, `${password} `)).toBe(false);
    expect(await verifyPassword(hash, password.toUpperCase())).toBe(false);
  });

  test("has another hash each time", async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password));
  });

  test("is never cut off: a difference after 127 characters of any script counts", async () => {
    const long = "🔑".repeat(127);
    const hash = await hashPassword(`${long}a`);
    expect(await verifyPassword(hash, `${long}a`)).toBe(true);
    expect(await verifyPassword(hash, `${long}b`)).toBe(false);
  });

  test.each([null, undefined])(
    "of nobody (%s) fits nothing, its stand-in's included",
    async (nobody) => {
      expect(await verifyPassword(nobody, password)).toBe(false);
      expect(await verifyPassword(nobody, "nobody has this password")).toBe(false);
    },
  );
});
