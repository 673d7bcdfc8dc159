import "@/tests/support/database";
import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { DAY_MS } from "@/lib/ground/time";
import {
  currentToken,
  endSession,
  forgetEndedSessions,
  readSession,
  revokeSession,
  sessionClaims,
  sessionCookie,
  startSession,
} from "@/lib/session/session";
import { isGuest, isMember, viewer } from "@/lib/session/viewer";
import { newGuest, newMemberRow, userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { statementsOf } from "@/tests/support/requests/statements";

const { name } = sessionCookie;

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
    expect(Math.abs(Number(expires) - Date.now() - 30 * DAY_MS)).toBeLessThan(60_000);
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
    const session = await import("@/lib/session/session");
    const { browser } = await import("@/tests/support/requests/browser");
    const guest = await newGuest();
    expect(session.sessionCookie.name).toMatch(/^__Secure-/);

    await session.startSession(await userRowOf(guest));
    expect(browser.value(session.sessionCookie.name)).toBeDefined();
    await session.endSession();
    expect(browser.value(session.sessionCookie.name)).toBeUndefined();
  });
});

describe("a member's session", () => {
  async function signedInMember() {
    const row = await newMemberRow();
    const token = await startSession(row);
    return { ...row, token };
  }
  const sessionsOf = ({ id: userId }: { id: string }) => db.session.findMany({ where: { userId } });

  test("is noted with its device, where a guest's costs no statement", async () => {
    browser.headers.set(
      "User-Agent",
      "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0",
    );
    expect(await sessionsOf(await signedInMember())).toMatchObject([
      { device: "Firefox on Linux" },
    ]);

    browser.forgetAll();
    const guest = await userRowOf(await newGuest());
    expect(await statementsOf(() => startSession(guest))).toEqual([]);
  });

  test("is over for every copy of its token after signing out", async () => {
    const { token, ...member } = await signedInMember();
    await endSession();
    expect(await sessionsOf(member)).toEqual([]);
    browser.hold(name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("goes on when the same member signs out in another browser", async () => {
    const { token, id } = await signedInMember();
    browser.forgetAll();
    await startSession(await userRowOf({ id }));
    await endSession();
    browser.hold(name, token);
    expect(await viewer()).toMatchObject({ id });
  });

  test("takes the place of the one that the browser had, whose token is dead at once", async () => {
    const { token, ...member } = await signedInMember();
    const fresh = await startSession(member);
    expect(await sessionsOf(member)).toHaveLength(1);
    browser.hold(name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
    browser.hold(name, fresh);
    expect(await viewer()).toMatchObject({ id: member.id });
  });

  test("is nobody's without its row, with another's, or for another member", async () => {
    const [mine, theirs] = [await signedInMember(), await signedInMember()];
    const [row] = await sessionsOf(theirs);
    const secret = process.env.AUTH_SECRET ?? "";
    for (const sid of [undefined, row?.id]) {
      const claims = { ...sessionClaims(mine), sid };
      browser.hold(name, await encode({ token: claims, secret, salt: name }));
      expect(await viewer()).toEqual({ kind: "visitor" });
    }
  });

  test("goes on as a guest's when the member has to be a guest again", async () => {
    const { id, token } = await signedInMember();
    await db.user.update({ where: { id }, data: { isAnonymous: true } });
    expect(await viewer()).toMatchObject({ kind: "guest", id });
    await endSession();
    browser.hold(name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("that was over by then is not brought back to life", async () => {
    const { id } = await signedInMember();
    await db.session.deleteMany({ where: { userId: id } });
    await db.user.update({ where: { id }, data: { isAnonymous: true } });
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("is swept when its time is over, and not before", async () => {
    const [old, young] = [await newMemberRow(), await newMemberRow()];
    for (const [{ id: userId }, days] of [[old, 31] as const, [young, 29] as const]) {
      const id = uuid({ msecs: Date.now() - days * DAY_MS });
      await db.session.create({ data: { id, userId, device: "Chrome on Android" } });
    }
    await forgetEndedSessions();
    expect(await sessionsOf(old)).toEqual([]);
    expect(await sessionsOf(young)).toHaveLength(1);
  });
});

test("a guest who signs out by Auth.js leaves no token that is good", async () => {
  await signedInGuest();
  const session = await readSession();
  if (session) await revokeSession(session);
  expect(await viewer()).toEqual({ kind: "visitor" });
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
