import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { currentToken, endSession, readSession, sessionCookie, startSession } from "@/lib/session";
import { browser } from "@/lib/testing/browser";
import { newGuest, newMemberRow, userRowOf } from "@/lib/testing/people";
import { isGuest, isMember, viewer } from "@/lib/viewer";

vi.mock("next/headers", () => import("@/lib/testing/browser"));

const { name } = sessionCookie;
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => browser.forgetAll());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function signedInGuest() {
  const guest = await newGuest();
  await startSession(await userRowOf(guest));
  return guest;
}

describe("somebody with a session", () => {
  test("is the guest it was made for, for thirty days", async () => {
    const guest = await signedInGuest();
    const asking = await viewer();
    expect(asking).toStrictEqual({ ...guest, expires: expect.any(Date) });
    expect(isGuest(asking)).toBe(true);
    expect(isMember(asking)).toBe(false);

    const { expires } = asking as typeof guest;
    expect(Math.abs(Number(expires) - Date.now() - 30 * DAY)).toBeLessThan(60_000);
  });

  test.each(["member", "admin"] as const)("is a %s when the row says so", async (kind) => {
    const row = await newMemberRow(kind === "admin" ? { role: kind } : {});
    await startSession(row);
    const asking = await viewer();
    expect(asking).toMatchObject({ kind, id: row.id, verified: false });
    expect(isMember(asking)).toBe(true);
  });

  test("is what the row says now, not what it said at first", async () => {
    const { id } = await signedInGuest();
    await db.user.update({ where: { id }, data: { name: "Ada" } });
    expect(await viewer()).toMatchObject({ id, name: "Ada" });
  });

  test("is a visitor again after signing out", async () => {
    await signedInGuest();
    await endSession();
    expect(await currentToken()).toBeUndefined();
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("can sign out of a shop on https, whose browser guards the cookie's name", async () => {
    vi.resetModules();
    vi.stubEnv("APP_URL", "https://shop.example");
    const session = await import("@/lib/session");
    const guest = await newGuest();
    expect(session.sessionCookie.name).toMatch(/^__Secure-/);

    await session.startSession(await userRowOf(guest));
    expect(browser.value(session.sessionCookie.name)).toBeDefined();
    await session.endSession();
    expect(browser.value(session.sessionCookie.name)).toBeUndefined();
  });
});

describe("a session is a visitor's", () => {
  test("when there is none", async () => {
    expect(await readSession()).toBeNull();
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("when it is older than the row's version", async () => {
    const { id } = await signedInGuest();
    await db.user.update({ where: { id }, data: { sessionVersion: 1 } });
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("when its row is gone", async () => {
    const { id } = await signedInGuest();
    await db.user.delete({ where: { id } });
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("when its guest was merged into a member, even at the same version", async () => {
    const { id } = await signedInGuest();
    const member = await newMemberRow();
    await db.user.update({ where: { id }, data: { mergedIntoId: member.id } });
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test.each(["", "garbage", "a.b.c.d.e", "null", "%00", "é".repeat(100), "x".repeat(10_000)])(
    "when the cookie is broken: %s",
    async (token) => {
      browser.hold(name, token);
      expect(await viewer()).toEqual({ kind: "visitor" });
    },
  );

  test("when one letter of the token was changed", async () => {
    await signedInGuest();
    const token = (await currentToken()) ?? "";
    browser.hold(name, token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.at(-1));
    expect(await viewer()).toEqual({ kind: "visitor" });
  });
});

describe("a token is believed only", () => {
  const secret = process.env.AUTH_SECRET ?? "";
  const soon = () => Math.floor(Date.now() / 1000) + 60;
  const claims = async () => ({ sub: (await newGuest()).id, version: 0, ends: soon() });

  test("from this shop: the same claims under its own secret are", async () => {
    browser.hold(name, await encode({ token: await claims(), secret, salt: name }));
    expect(await viewer()).toMatchObject({ kind: "guest" });
  });

  test("under the shop's secret", async () => {
    const token = await encode({ token: await claims(), secret: `${secret}!`, salt: name });
    browser.hold(name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("when it was made for this cookie", async () => {
    browser.hold(name, await encode({ token: await claims(), secret, salt: "another" }));
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("before its end", async () => {
    const overdue = { ...(await claims()), ends: soon() - 61 };
    browser.hold(name, await encode({ token: overdue, secret, salt: name }));
    expect(await viewer()).toEqual({ kind: "visitor" });
    browser.hold(name, await encode({ token: await claims(), secret, salt: name, maxAge: -60 }));
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("with a version, an end, and a person", async () => {
    const { sub, version, ends } = await claims();
    const lacking = [
      { sub, ends },
      { sub, version },
      { version, ends },
    ];
    for (const token of [...lacking, { sub, ends, version: "0" }]) {
      browser.hold(name, await encode({ token, secret, salt: name }));
      expect(await viewer()).toEqual({ kind: "visitor" });
    }
  });
});
