import "@/tests/support/database";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { erasePerson } from "@/lib/members/account/personal-data";
import { hideMergeNotice, mergeNow, undo } from "@/lib/members/merge/merge-actions";
import { announcedCookie, mergeToAnnounce, wasAnnounced } from "@/lib/members/merge/merge-cookie";
import { keepFailedMerge, mergeGuest, offerMerge } from "@/lib/members/merge/merge-data";
import { mergeOnSignIn, mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import { findMerge, listReceipts, listWaiting } from "@/lib/members/merge/merge-receipts-data";
import { mergeWaiting, retryMerges } from "@/lib/members/merge/waiting-merges-data";
import { pathAfterSignIn } from "@/lib/members/sign-in/path-after-sign-in";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import type { UserRow } from "@/lib/session/session";
import { currentToken, sessionCookie, startSession } from "@/lib/session/session";
import { isPerson, type Person, toPerson, viewer } from "@/lib/session/viewer";
import { newGuest, newMember, newMemberRow, userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { statementsOf } from "@/tests/support/requests/statements";
import { cartOf } from "@/tests/support/shop/checkout";
import { guestAndMember } from "@/tests/support/shop/merging";

vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));

beforeEach(() => browser.forgetAll());
afterEach(() => {
  guests.onMerged = undefined;
  vi.restoreAllMocks();
});

async function asking(): Promise<Person> {
  const person = await viewer();
  if (!isPerson(person)) throw new Error("Nobody is signed in.");
  return person;
}

/** Somebody in this browser who has two mugs as a guest, and three bowls in their account. */
async function arrange() {
  const { token } = await signInAnonymously();
  const carts = { guest: { mug: 2 }, member: { bowl: 3 } };
  const { memberRow: member, ...pair } = await guestAndMember(carts, await asking());
  return { ...pair, member, token };
}

function failToMerge(): void {
  vi.spyOn(console, "error").mockImplementation(() => {});
  guests.onMerged = () => {
    throw new Error("no, ada@example.com");
  };
}

/** Lets it be that long since a merge failed. */
const wait = (minutes: number, { id: memberId }: { id: string }) => db.$executeRaw`
  UPDATE "Merge" SET "failedAt" = "failedAt" - make_interval(mins => ${minutes}::int)
  WHERE "memberId" = ${memberId}::uuid`;

async function expectDead(token: string): Promise<void> {
  browser.hold(sessionCookie.name, token);
  expect(await viewer()).toEqual({ kind: "visitor" });
}

const send = (action: typeof undo, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return action(null, form);
};

describe("a guest who signs in", () => {
  test("is told once what came along, and finds the receipt", async () => {
    const { member, mug, bowl } = await arrange();
    const person = await signInAs(member);
    expect(await cartOf(person)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });

    const id = (await mergeToAnnounce()) ?? "";
    expect(await findMerge(person, id)).toMatchObject({
      state: "merged",
      receipt: { summaries: [{ here: 2, there: 3 }], undoUntil: expect.any(Date) },
    });
    expect(await listReceipts(person)).toMatchObject([{ id }]);
    expect(await findMerge(await newMember(), id)).toBeNull();

    const [name = "", value = ""] = (announcedCookie(id, "merged").split("; ")[0] ?? "").split("=");
    browser.hold(name, value);
    expect(await wasAnnounced(id, "merged")).toBe(true);
    expect(await mergeToAnnounce()).toBeNull();
  });

  test("hears nothing when there was nothing", async () => {
    await signInAnonymously();
    await signInAs(await newMemberRow());
    expect(await mergeToAnnounce()).toBeNull();
    const { length } = await statementsOf(() => mergeToAnnounce());
    expect(length).toBe(0);
  });

  test("brings along what was waiting to come to them", async () => {
    const { guest, member, mug } = await arrange();
    const second = await newGuest();
    await offerMerge(guest, second);
    await mergeGuest(second, member);
    const [waiting] = await listWaiting(toPerson(member));
    await mergeWaiting(toPerson(member), waiting?.id ?? "", {});
    expect(await cartOf(toPerson(member))).toMatchObject({ [mug.id]: 2 });
  });

  test("can hide the notice without JavaScript", async () => {
    const { member } = await arrange();
    await signInAs(member);
    await hideMergeNotice();
    expect(await mergeToAnnounce()).toBeNull();
  });

  test("undoes it in this browser and is the guest again, with a new session", async () => {
    const { guest, member, mug, token } = await arrange();
    await signInAs(member);
    const account = (await currentToken()) ?? "";
    const mergeId = (await mergeToAnnounce()) ?? "";
    await expect(send(undo, { mergeId })).rejects.toThrow("to /account/merged");

    expect(await asking()).toMatchObject({ kind: "guest", id: guest.id });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await mergeToAnnounce()).toBeNull();
    expect(await currentToken()).not.toBe(token);
    await expectDead(token);
    await expectDead(account);
  });

  test("is told again when they sign in again after an undo", async () => {
    const { member } = await arrange();
    await signInAs(member);
    const mergeId = (await mergeToAnnounce()) ?? "";
    browser.hold("merge-told", `${mergeId}.merged`);
    await expect(send(undo, { mergeId })).rejects.toThrow("to /account/merged");
    await signInAs(member);
    expect(await mergeToAnnounce()).toBe(mergeId);
  });

  test("on the way to the checkout keeps the guest's cart as the cart", async () => {
    const { member, mug } = await arrange();
    const person = await signInAs(member, mergeOptionsOf({ next: "/checkout?from=cart" }));
    expect(await cartOf(person)).toEqual({ [mug.id]: 2 });
  });
});

test("a notice of anything but a merge is none", async () => {
  for (const value of ["", "merge", "' OR 1=1", "../"]) {
    browser.hold("merge", value);
    expect(await mergeToAnnounce()).toBeNull();
  }
});

describe("a guest who wants to look first", () => {
  async function look() {
    const all = await arrange();
    const options = mergeOptionsOf({ next: "/cart", look: "first" });
    expect(pathAfterSignIn("/cart", options)).toBe("/account/merge?next=%2Fcart");
    return { ...all, person: await signInAs(all.member, options) };
  }

  test("is in, sees what would come together, and nothing has", async () => {
    const { guest, mug, bowl, person, token } = await look();
    expect(await cartOf(person)).toEqual({ [bowl.id]: 3 });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    const [waiting] = await listWaiting(person);
    expect(waiting).toMatchObject({
      needsDecision: true,
      summaries: [{ here: 2, there: 3, lines: [{ counts: { now: 2 } }, { counts: { now: 3 } }] }],
    });
    expect(waiting?.until.getTime()).toBeGreaterThan(Date.now() + 29 * 24 * 60 * 60 * 1000);
    expect(await retryMerges()).toBe(0);
    await expectDead(token);
  });

  test("brings it together with a press, and is told", async () => {
    const { mug, bowl, person } = await look();
    const [waiting] = await listWaiting(person);
    const fields = { mergeId: waiting?.id ?? "", next: "/cart" };
    await expect(send(mergeNow, fields)).rejects.toThrow("to /cart");
    expect(await cartOf(person)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
    expect(await mergeToAnnounce()).toBe(waiting?.id);
    expect(await listWaiting(person)).toEqual([]);
  });

  test("finds it waiting at the next sign-in, and only in this account", async () => {
    const { guest, mug, person, member } = await look();
    browser.forgetAll();
    await signInAs(member);
    const [waiting] = await listWaiting(person);
    expect(waiting).toBeDefined();
    const thief = await newMember();
    expect(await listWaiting(thief)).toEqual([]);
    expect(await mergeWaiting(thief, waiting?.id ?? "", {})).toBeNull();
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
  });

  test("and erases the account, erases what waits too", async () => {
    const { guest, member } = await look();
    await erasePerson(toPerson(member));
    expect(await db.user.count({ where: { id: { in: [guest.id, member.id] } } })).toBe(0);
  });

  test("and has nothing, has nothing to decide", async () => {
    await signInAnonymously();
    const person = await signInAs(await newMemberRow(), { previewsFirst: true });
    expect(await listWaiting(person)).toEqual([]);
  });
});

describe("a merge that fails", () => {
  async function failing() {
    const all = await arrange();
    failToMerge();
    return { ...all, person: await signInAs(all.member) };
  }

  test("lets the person in all the same, says so, and keeps everything", async () => {
    const { guest, mug, person, token } = await failing();
    expect(await asking()).toMatchObject({ kind: "member", id: person.id });
    const id = (await mergeToAnnounce()) ?? "";
    expect(await findMerge(person, id)).toMatchObject({ state: "failed" });
    expect(await listWaiting(person)).toMatchObject([{ id, needsDecision: false }]);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    const events = { userId: guest.id, type: "merge.failed" };
    expect(await db.auditEvent.count({ where: events })).toBe(1);
    await expectDead(token);
  });

  test("waits on the page of a guest whom another one went along into, too", async () => {
    const { guest, mug } = await arrange();
    const other = await newGuest();
    await keepFailedMerge(guest, other);
    const [waiting] = await listWaiting(other);
    expect(waiting).toMatchObject({ needsDecision: false });
    await mergeWaiting(other, waiting?.id ?? "", {});
    expect(await cartOf(other)).toEqual({ [mug.id]: 2 });
  });

  test("is one line in the log, with nothing of the person", async () => {
    await failing();
    const lines = vi.mocked(console.error).mock.calls.flat();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\[merge] guest [\w-]{36} into [\w-]{36} failed: Error$/);
  });

  test("is tried again by the sweep, a little later each time, and then told", async () => {
    const { mug, bowl, person } = await failing();
    expect(await retryMerges()).toBe(0);
    await wait(1, person);
    expect(await retryMerges()).toBe(0); // it fails once more, and waits
    guests.onMerged = undefined;
    expect(await retryMerges()).toBe(0);
    await wait(3, person);
    expect(await retryMerges()).toBe(1);
    expect(await cartOf(person)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
    expect(await findMerge(person, (await mergeToAnnounce()) ?? "")).toMatchObject({
      state: "merged",
    });
  });

  test("is tried again at the next sign-in", async () => {
    const { member, mug, bowl, person } = await failing();
    guests.onMerged = undefined;
    browser.forgetAll();
    await signInAs(member);
    expect(await cartOf(person)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
    expect(await mergeToAnnounce()).not.toBeNull();
  });

  test("is tried again by the button, which says when it fails again", async () => {
    const { mug, bowl, person } = await failing();
    const mergeId = (await mergeToAnnounce()) ?? "";
    const answer = await send(mergeNow, { mergeId, next: "/" });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringContaining("Nothing is lost"),
    });
    guests.onMerged = undefined;
    await expect(send(mergeNow, { mergeId, next: "/" })).rejects.toThrow("to /");
    expect(await cartOf(person)).toEqual({ [mug.id]: 2, [bowl.id]: 3 });
  });

  test("cannot be kept for a member who is gone, and nobody hears a fault", async () => {
    const { guest, member, mug } = await arrange();
    failToMerge();
    await db.user.delete({ where: { id: member.id } });
    await mergeOnSignIn(member as UserRow);
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });
    expect(await userRowOf(guest)).toMatchObject({ sessionVersion: 0, mergedIntoId: null });
  });
});

test("a member who signs in to another account brings nothing", async () => {
  await startSession(await newMemberRow());
  await signInAs(await newMemberRow());
  expect(await mergeToAnnounce()).toBeNull();
});

test("where somebody wants to go says how they come in", () => {
  expect(mergeOptionsOf({ next: "/checkout" })).toEqual({
    prefersGuest: true,
    previewsFirst: false,
  });
  expect(mergeOptionsOf({ next: "/cart", look: "first" })).toEqual({
    prefersGuest: false,
    previewsFirst: true,
  });
  expect(mergeOptionsOf({ next: "//evil.example/checkout" })).toMatchObject({
    prefersGuest: false,
  });
  expect(mergeOptionsOf({ next: null })).toMatchObject({ prefersGuest: false });
});
