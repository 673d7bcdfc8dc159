import "@/tests/support/database";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { issueToken } from "@/lib/ground/secrets/tokens";
import { DAY_MS } from "@/lib/ground/time";
import { deleteGuestRow } from "@/lib/guests/guests-data";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import {
  findTransferCode,
  issueTransferCode,
  takeTransferCode,
} from "@/lib/members/devices/transfer-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import type { Person } from "@/lib/session/viewer";
import {
  goodPassword,
  newGuest,
  newMember,
  newMemberRow,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { timesNoted } from "@/tests/support/shop/paid-order";
import { refusal } from "@/words/members/transfer";

afterEach(() => {
  vi.useRealTimers();
});

const PHONE = "Chrome on Android";

async function guestWithCode(): Promise<{ guest: Person; code: string }> {
  const guest = await newGuest();
  const code = await issueTransferCode(guest);
  if (!code) throw new Error("A guest was given no code.");
  return { guest, code };
}

const take = (code: string) => takeTransferCode(visitor, code, PHONE);
const tokensOf = ({ id: userId }: Person) => db.verificationToken.findMany({ where: { userId } });

describe("a code that a guest is shown", () => {
  test("is for typing, is good for ten minutes, and is kept as a hash alone", async () => {
    const { guest, code } = await guestWithCode();
    expect(code).toMatch(/^[B-Z2-9]{4}-[B-Z2-9]{4}-[B-Z2-9]{4}$/);
    const tokens = await tokensOf(guest);
    expect(JSON.stringify(tokens)).not.toContain(code);
    expect(tokens).toHaveLength(1);
    const left = Number(tokens[0]?.expiresAt) - Date.now();
    expect(Math.abs(left - 10 * 60_000)).toBeLessThan(60_000);
  });

  test("opens the same guest's session elsewhere, and is told on all of theirs", async () => {
    const { guest, code } = await guestWithCode();
    const { guest: row, transferredAt } = await take(code);
    expect(row).toMatchObject({ id: guest.id, isAnonymous: true, sessionVersion: 0 });
    expect(await userRowOf(guest)).toMatchObject({ transferredAt, transferredTo: PHONE });
    expect(await timesNoted("guest.transferred", guest)).toBe(1);
  });

  test("is used at a time by the database's clock, which retention goes by", async () => {
    const { guest, code } = await guestWithCode();
    vi.useFakeTimers({ now: Date.now() - DAY_MS, toFake: ["Date"] });
    await take(code);
    const { lastSeenAt } = await userRowOf(guest);
    expect(lastSeenAt.getTime()).toBeGreaterThan(Date.now() + DAY_MS / 2);
  });

  test("replaces the one before", async () => {
    const { guest, code } = await guestWithCode();
    const next = await issueTransferCode(guest);
    await expect(take(code)).rejects.toThrow(refusal.wrongCode);
    await expect(take(next ?? "")).resolves.toMatchObject({ guest: { id: guest.id } });
    expect(await tokensOf(guest)).toHaveLength(1);
  });

  test("says what has become of it to its guest alone", async () => {
    const { guest, code } = await guestWithCode();
    expect(await findTransferCode(guest)).toMatchObject({ state: "open" });
    for (const other of [visitor, await newGuest(), await newMember()]) {
      expect(await findTransferCode(other)).toBeNull();
    }
    await take(code);
    expect(await findTransferCode(guest)).toMatchObject({ state: "used" });
  });

  test("is over in the end", async () => {
    const { guest, code } = await guestWithCode();
    await db.verificationToken.updateMany({
      where: { userId: guest.id },
      data: { expiresAt: new Date() },
    });
    await expect(take(code)).rejects.toThrow(refusal.wrongCode);
    expect(await findTransferCode(guest)).toMatchObject({ state: "over" });
  });

  test("is for guests only", async () => {
    for (const asking of [visitor, await newMember()]) {
      expect(await issueTransferCode(asking)).toBeNull();
    }
    const guest = await newGuest();
    await promoteGuest(guest, { email: uniqueEmail(), password: goodPassword });
    expect(await issueTransferCode(guest)).toBeNull();
  });
});

describe("a code is refused, and nobody is signed in,", () => {
  test("when it was used, or never was: in the same words", async () => {
    const { guest, code } = await guestWithCode();
    await take(code);
    for (const wrong of [code, "BCDF-GHJK-MNPQ", "", "%"]) {
      await expect(take(wrong)).rejects.toMatchObject({
        message: refusal.wrongCode,
        fieldErrors: { code: refusal.wrongCode },
      });
    }
    expect(await timesNoted("guest.transferred", guest)).toBe(1);
  });

  test("when it was made for another purpose", async () => {
    const { id: userId } = await newGuest();
    const secret = "BCDF-GHJK-MNPR";
    await issueToken({ purpose: "resetPassword", userId, minutes: 10, secret });
    await expect(take(secret)).rejects.toThrow(refusal.wrongCode);
  });

  test("when its guest is gone", async () => {
    const { guest, code } = await guestWithCode();
    await deleteGuestRow(guest);
    await expect(take(code)).rejects.toThrow(refusal.wrongCode);
  });

  test("when its guest has an account by now: they sign in instead", async () => {
    const [made, merged] = [await guestWithCode(), await guestWithCode()];
    await promoteGuest(made.guest, { email: uniqueEmail(), password: goodPassword });
    await mergeGuest(merged.guest, await newMemberRow());
    for (const { guest, code } of [made, merged]) {
      await expect(take(code)).rejects.toThrow("Sign in to it here instead");
      expect(await timesNoted("guest.transferred", guest)).toBe(0);
    }
  });

  test("on the very device that shows it, where it stays good", async () => {
    const { guest, code } = await guestWithCode();
    await expect(takeTransferCode(guest, code, PHONE)).rejects.toThrow(
      "This browser has all of it",
    );
    await expect(take(code)).resolves.toBeDefined();
  });
});
