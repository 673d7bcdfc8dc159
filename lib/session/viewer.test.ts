import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { HOUR_MS } from "@/lib/ground/time";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { sessionClaims, sessionCookie, startSession } from "@/lib/session/session";
import { endedSession, viewer } from "@/lib/session/viewer";
import { newGuest, newMemberRow, userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { statementsOf } from "@/tests/support/requests/statements";

beforeEach(() => browser.forgetAll());

async function signedIn() {
  const guest = await newGuest();
  await startSession(await userRowOf(guest));
  return guest;
}

describe("being here", () => {
  test("is noted when an hour has passed, in the one statement that reads who asks", async () => {
    const guest = await signedIn();
    const long = new Date(Date.now() - 2 * HOUR_MS);
    await db.user.update({ where: { id: guest.id }, data: { lastSeenAt: long } });

    expect(await statementsOf(viewer)).toHaveLength(1);
    const { lastSeenAt } = await userRowOf(guest);
    expect(Date.now() - Number(lastSeenAt)).toBeLessThan(60_000);
  });

  test("is noted for the device of a member too, in the same statement", async () => {
    const { id: userId } = await newMemberRow();
    await startSession(await userRowOf({ id: userId }));
    const long = new Date(Date.now() - 2 * HOUR_MS);
    await db.session.updateMany({ where: { userId }, data: { lastSeenAt: long } });

    expect(await statementsOf(viewer)).toHaveLength(1);
    const { lastSeenAt } = await db.session.findFirstOrThrow({ where: { userId } });
    expect(Date.now() - Number(lastSeenAt)).toBeLessThan(60_000);
    expect(await statementsOf(viewer)).toHaveLength(1);
    expect(await db.session.findFirst({ where: { userId } })).toMatchObject({ lastSeenAt });
  });

  test("is not noted again within the hour", async () => {
    const guest = await signedIn();
    const lately = new Date(Date.now() - HOUR_MS / 2);
    await db.user.update({ where: { id: guest.id }, data: { lastSeenAt: lately } });
    await viewer();
    expect((await userRowOf(guest)).lastSeenAt).toEqual(lately);
  });

  test("is not noted for a session that is no longer believed", async () => {
    const guest = await signedIn();
    const long = new Date(Date.now() - 2 * HOUR_MS);
    const data = { lastSeenAt: long, sessionVersion: 1 };
    await db.user.update({ where: { id: guest.id }, data });
    await viewer();
    expect((await userRowOf(guest)).lastSeenAt).toEqual(long);
  });
});

describe("a session that is over says why:", () => {
  test("the guest is gone", async () => {
    const { id } = await signedIn();
    await db.user.delete({ where: { id } });
    expect(await endedSession()).toEqual({
      reason: "gone",
      mark: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  test("the guest became a member, or signed out, elsewhere", async () => {
    const { id } = await signedIn();
    await db.user.update({ where: { id }, data: { sessionVersion: 1 } });
    expect(await endedSession()).toMatchObject({ reason: "superseded" });
  });

  test("the guest went into an account", async () => {
    await mergeGuest(await signedIn(), await newMemberRow());
    expect(await endedSession()).toMatchObject({ reason: "superseded" });
  });

  test("its time is over", async () => {
    const row = await userRowOf(await newGuest());
    const token = await tokenUntil(row, new Date(Date.now() - 1000));
    browser.hold(sessionCookie.name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
    expect(await endedSession()).toMatchObject({ reason: "expired" });
  });

  test("not, while it is good, and not without one", async () => {
    expect(await endedSession()).toBeNull();
    await signedIn();
    expect(await endedSession()).toBeNull();
    browser.hold(sessionCookie.name, "nonsense");
    expect(await endedSession()).toBeNull();
  });
});

async function tokenUntil(row: Parameters<typeof sessionClaims>[0], ends: Date) {
  const { encode } = await import("next-auth/jwt");
  const { name: salt } = sessionCookie;
  return encode({ token: sessionClaims(row, ends), secret: process.env.AUTH_SECRET ?? "", salt });
}
