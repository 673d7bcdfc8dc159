import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { listDevices, signOutDevice, signOutElsewhere } from "@/lib/members/devices/sessions-data";
import { currentToken, readSession, startSession } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { goTo, signInOnNewDevice } from "@/tests/support/people/devices";
import { newGuest, newMember, userRowOf, visitor } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";

beforeEach(() => browser.forgetAll());

const DAY = 24 * 60 * 60 * 1000;

async function onTwoDevices() {
  const member = await newMember();
  const phone = await signInOnNewDevice(member);
  const laptop = await signInOnNewDevice(member);
  return { member, phone, laptop };
}

describe("a member", () => {
  test("sees each device once, this one first", async () => {
    const { member, phone } = await onTwoDevices();
    goTo(phone);
    const devices = await listDevices(await viewer());
    expect(devices.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(devices[0]?.id).toBe((await readSession())?.id);
    expect(await listDevices(visitor)).toEqual([]);
    expect(await listDevices({ ...member, id: (await newMember()).id })).toEqual([]);
  });

  test("signs out one other device, and stays in here", async () => {
    const { member, phone, laptop } = await onTwoDevices();
    const other = (await listDevices(await viewer())).find(({ isThis }) => !isThis);
    await signOutDevice(await viewer(), other?.id ?? "");
    expect(await viewer()).toMatchObject({ id: member.id });
    goTo(phone);
    expect(await viewer()).toEqual({ kind: "visitor" });
    goTo(laptop);
    expect(await listDevices(await viewer())).toHaveLength(1);
  });

  test("cannot sign out somebody else's device", async () => {
    const { member } = await onTwoDevices();
    const [device] = await listDevices(await viewer());
    for (const asking of [visitor, await newMember(), await newGuest()]) {
      await signOutDevice(asking, device?.id ?? "");
    }
    expect(await viewer()).toMatchObject({ id: member.id });
  });

  test("signs out everywhere else: here goes on with a new token until the same end", async () => {
    const { member, phone, laptop } = await onTwoDevices();
    const ends = new Date(Date.now() + 3 * DAY);
    ends.setMilliseconds(0);
    await startSession(await userRowOf(member), ends);
    await signOutElsewhere(await viewer());

    expect(await viewer()).toMatchObject({ id: member.id, expires: ends });
    expect(await listDevices(await viewer())).toMatchObject([{ isThis: true }]);
    for (const dead of [phone, laptop]) {
      goTo(dead);
      expect(await viewer()).toEqual({ kind: "visitor" });
    }
  });

  test("who is signing in elsewhere meanwhile is out as well", async () => {
    const { member } = await onTwoDevices();
    const before = await userRowOf(member);
    await signOutElsewhere(await viewer());
    browser.forgetAll();
    await startSession(before);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });
});

test("a guest signs out everywhere else, too", async () => {
  const guest = await newGuest();
  const copied = await signInOnNewDevice(guest);
  const before = await viewer();
  await signOutElsewhere(before);
  expect(await viewer()).toEqual({ ...before, sessionVersion: 1 });
  expect(await currentToken()).not.toBe(copied);
  goTo(copied);
  expect(await viewer()).toEqual({ kind: "visitor" });
});

test("nobody is signed out by who is not, or is not any more, who they say", async () => {
  const { member } = await onTwoDevices();
  const wrong = [visitor, { ...member, kind: "guest" as const }];
  for (const asking of wrong) {
    await expect(signOutElsewhere(asking)).rejects.toMatchObject({ name: "Refusal" });
  }
  expect(await viewer()).toMatchObject({ id: member.id });
  expect(await db.session.count({ where: { userId: member.id } })).toBe(2);
});
