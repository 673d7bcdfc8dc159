import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { signOutElsewhere } from "@/lib/members/devices/sessions-data";
import { knowsOfTransfer, rememberTransfer } from "@/lib/members/devices/transfer-cookie";
import { findTransferCode, issueTransferCode } from "@/lib/members/devices/transfer-data";
import { transferGuestHere } from "@/lib/members/devices/transfer-here";
import { mergeToAnnounce } from "@/lib/members/merge/merge-cookie";
import { findMerge, findUndone, listReceipts } from "@/lib/members/merge/merge-receipts-data";
import { undoMerge } from "@/lib/members/merge/undo-merge-data";
import { readSession } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { newGuest, newMember, userRowOf } from "@/tests/support/people/people";
import { type Device, deviceOf, putDown, takeUp } from "@/tests/support/people/transferred-devices";
import { browser } from "@/tests/support/requests/browser";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { timesNoted } from "@/tests/support/shop/paid-order";
import { newProduct } from "@/tests/support/shop/shelf";

const DAY = 24 * 60 * 60 * 1000;
const android = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126 Mobile";
const nothing: Device = { cookies: new Map() };

beforeEach(async () => {
  browser.forgetAll();
  await db.rateLimit.deleteMany({ where: { key: { startsWith: "transfers-of" } } });
});

/** A guest at their computer, with the code that it shows. */
async function guestWithCode() {
  const guest = await newGuest();
  const computer = await deviceOf(guest);
  return { guest, computer, code: (await issueTransferCode(guest)) ?? "" };
}

/** Types the code on another device. */
async function transferTo(device: Device, code: string): Promise<Device> {
  takeUp(device);
  browser.headers.set("user-agent", android);
  await transferGuestHere(code);
  return putDown();
}

async function askingOn(device: Device): Promise<Person | null> {
  takeUp(device);
  const asking = await viewer();
  return asking.kind === "visitor" ? null : asking;
}

describe("a guest who types the code on their phone", () => {
  test("is the same guest there, for as long as any, and stays signed in here", async () => {
    const { guest, computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    for (const device of [phone, computer]) {
      expect(await askingOn(device)).toMatchObject({ id: guest.id, kind: "guest" });
    }
    const { expires } = (await askingOn(phone)) ?? {};
    expect(Math.abs(Number(expires) - Date.now() - 30 * DAY)).toBeLessThan(60_000);
  });

  test("is told so here, not there", async () => {
    const { computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    const transferred = (await askingOn(computer))?.transferred;
    expect(transferred).toEqual({ at: expect.any(Date), to: "Chrome on Android" });
    const at = transferred?.at ?? new Date();
    expect(await knowsOfTransfer(at)).toBe(false);
    takeUp(phone);
    expect(await knowsOfTransfer(at)).toBe(true);
  });

  test("is told so here whatever is done there, until it is read here", async () => {
    const { guest, computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    takeUp(phone);
    await rememberTransfer((await userRowOf(guest)).transferredAt ?? new Date());
    const { at } = (await askingOn(computer))?.transferred ?? { at: new Date() };
    expect(await knowsOfTransfer(at)).toBe(false);
    await rememberTransfer(at);
    expect(await knowsOfTransfer(at)).toBe(true);
  });

  test("is told again of the next device", async () => {
    const { guest, computer, code } = await guestWithCode();
    await transferTo(nothing, code);
    const { at } = (await askingOn(computer))?.transferred ?? { at: new Date() };
    await rememberTransfer(at);
    const known = putDown();
    await transferTo(nothing, (await issueTransferCode(guest)) ?? "");
    const next = (await askingOn(known))?.transferred;
    expect(await knowsOfTransfer(next?.at ?? at)).toBe(false);
  });

  test("brings along what they had there as another guest", async () => {
    const { guest, code } = await guestWithCode();
    const [other, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await fillCart(other, [
      [mug, 1],
      [pot, 3],
    ]);
    const phone = await transferTo(await deviceOf(other), code);
    expect((await askingOn(phone))?.id).toBe(guest.id);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 3 });
    expect(await userRowOf(other)).toMatchObject({ mergedIntoId: guest.id });
  });

  test("is told what came along, and can have it apart again", async () => {
    const { guest, code } = await guestWithCode();
    const [other, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    await fillCart(guest, [[mug, 2]]);
    await fillCart(other, [[pot, 3]]);
    const phone = await transferTo(await deviceOf(other), code);
    const told = (await mergeToAnnounce()) ?? "";
    const asking = (await askingOn(phone)) ?? guest;
    expect(await findMerge(asking, told)).toMatchObject({
      state: "merged",
      receipt: { summaries: [{ here: 3, there: 2, total: 5 }], undoUntil: expect.any(Date) },
    });
    expect(await listReceipts(asking)).toHaveLength(1);

    expect(await undoMerge(asking, told)).toMatchObject({ id: other.id });
    expect(await cartOf(other)).toEqual({ [pot.id]: 3 });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await findUndone({ ...other, kind: "guest" })).toMatchObject({ into: "guest" });
  });

  test("is there already when they press twice", async () => {
    const { guest, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    const again = await transferTo(phone, code);
    expect((await askingOn(again))?.id).toBe(guest.id);
    expect(await timesNoted("guest.transferred", guest)).toBe(1);
  });

  test("cannot use it once more on a device that it was not used on", async () => {
    const { computer, code } = await guestWithCode();
    await transferTo(nothing, code);
    for (const device of [nothing, computer]) {
      await expect(transferTo(device, code)).rejects.toThrow("not right");
    }
  });

  test("is refused where a member is signed in, and the code stays good", async () => {
    const { guest, code } = await guestWithCode();
    const member = await newMember();
    const device = await deviceOf(member);
    await expect(transferTo(device, code)).rejects.toThrow("Sign out first");
    expect((await askingOn(device))?.id).toBe(member.id);
    expect(await findTransferCode(guest)).toMatchObject({ state: "open" });
    await expect(transferTo(nothing, code)).resolves.toBeDefined();
  });
});

test("who tries thirty codes in an hour cannot use the right one any more", async () => {
  const { code } = await guestWithCode();
  for (let tries = 0; tries < 30; tries++) {
    await expect(transferTo(nothing, "BCDF-GHJK-MNPQ")).rejects.toThrow("not right");
  }
  await expect(transferTo(nothing, code)).rejects.toThrow(/Too many codes.* in \d+ minutes\./);
});

describe("signing out everywhere else", () => {
  test("ends the phone's session and keeps this one, to its present end", async () => {
    const { guest, computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    const before = await askingOn(computer);
    await signOutElsewhere(before ?? { kind: "visitor" });
    const here = putDown();

    expect(await askingOn(here)).toMatchObject({ id: guest.id, expires: before?.expires });
    expect((await askingOn(here))?.transferred).toBeNull();
    for (const device of [phone, computer]) expect(await askingOn(device)).toBeNull();
  });

  test("takes back the code that the phone has asked for", async () => {
    const { guest, computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    const theirs = (await issueTransferCode((await askingOn(phone)) ?? guest)) ?? "";
    await signOutElsewhere((await askingOn(computer)) ?? guest);
    await expect(transferTo(nothing, theirs)).rejects.toThrow("not right");
  });

  test("lets the first of two devices stay", async () => {
    const { computer, code } = await guestWithCode();
    const phone = await transferTo(nothing, code);
    const onPhone = await askingOn(phone);
    await signOutElsewhere((await askingOn(computer)) ?? { kind: "visitor" });
    const here = putDown();

    takeUp(phone);
    expect((await readSession())?.version).toBe(0);
    await expect(signOutElsewhere(onPhone ?? { kind: "visitor" })).rejects.toThrow(Refusal);
    expect(await askingOn(here)).not.toBeNull();
  });

  test("is nothing for a visitor", async () => {
    await expect(signOutElsewhere({ kind: "visitor" })).rejects.toThrow(Refusal);
  });
});
