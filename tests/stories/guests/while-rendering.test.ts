import "@/tests/support/database";
import { RequestCookiesAdapter } from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";

// The cookies that Next gives a page: they can be read only.
vi.mock("next/headers", () => ({
  cookies: async () => RequestCookiesAdapter.seal(new RequestCookies(new Headers())),
  headers: async () => new Headers(),
}));

test("while a page renders nobody becomes a guest, and the error says what to do", async () => {
  const before = await db.user.count();
  await expect(signInAnonymously()).rejects.toThrow(
    /^Nobody can become a guest while a page renders.*server action or a POST route handler\.$/,
  );
  expect(await db.user.count()).toBe(before);
});
