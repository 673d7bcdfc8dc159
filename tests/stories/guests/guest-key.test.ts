import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { guestKeyCookie } from "@/lib/ground/cookies/cookie-table";
import { db } from "@/lib/ground/db";
import { createGuest } from "@/lib/guests/guests-data";
import { asOwner, deleteGuest, signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { toPerson } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { guestRequest, goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

const newKey = () => crypto.randomUUID().replaceAll("-", "");
/** The browser as it was when it sent another request with this key. */
function holdOnly(key: string) {
  browser.forgetAll();
  browser.hold(guestKeyCookie.name, key);
}

beforeEach(() => browser.forgetAll());

describe("requests with the same one-time key", () => {
  test("make one guest, whose event is written once", async () => {
    const request = guestRequest({ keyHash: newKey() });
    const [one, other] = await Promise.all([createGuest(request), createGuest(request)]);
    expect(other.guest.id).toBe(one.guest.id);
    const where = { userId: one.guest.id, type: "guest.created" };
    expect(await db.auditEvent.count({ where })).toBe(1);
  });

  test("leave both of their things with that guest", async () => {
    const [mug, jug, key] = [await newProduct(), await newProduct(), newKey()];
    const owners = [];
    for (const { id: productId } of [mug, jug]) {
      holdOnly(key);
      const add = asOwner(async (owner, tx) => {
        await addLine(owner, { productId, quantity: 1 }, tx);
        return owner;
      });
      owners.push(await add);
    }
    const [one, other] = owners;
    expect(other?.id).toBe(one?.id);
    if (one) expect(await cartOf(one)).toEqual({ [mug.id]: 1, [jug.id]: 1 });
  });
});

describe("a one-time key", () => {
  test("is taken from the browser by whoever becomes a guest", async () => {
    holdOnly(newKey());
    await signInAnonymously();
    expect(browser.value(guestKeyCookie.name)).toBeUndefined();
  });

  test("is stored as a hash only", async () => {
    const key = newKey();
    holdOnly(key);
    const { record } = await signInAnonymously();
    const { creationKey } = await db.user.findUniqueOrThrow({ where: { id: record.id } });
    expect(creationKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(creationKey).not.toContain(key);
  });

  test.each([
    ["after a minute", (id: string) => setCreated(id, Date.now() - 61_000)],
    ["when its guest is a member", (id: string) => convert(id)],
    ["when its guest was signed out everywhere", (id: string) => bumpVersion(id)],
  ])("makes another guest %s", async (_, happen) => {
    const request = guestRequest({ keyHash: newKey() });
    const { guest } = await createGuest(request);
    await happen(guest.id);
    const again = (await createGuest(request)).guest;
    expect(again.id).not.toBe(guest.id);
    expect(again.isAnonymous).toBe(true);
  });

  test("makes another guest when its guest is gone", async () => {
    const key = newKey();
    holdOnly(key);
    const { record } = await signInAnonymously();
    await deleteGuest();
    holdOnly(key);
    expect((await signInAnonymously()).record.id).not.toBe(record.id);
  });

  test.each([
    "",
    "short",
    "a".repeat(21),
    "a".repeat(65),
    "' OR 1=1 --".padEnd(30),
    "é".repeat(30),
  ])("is none when it is %j", async (key) => {
    holdOnly(key);
    const { record } = await signInAnonymously();
    const row = await db.user.findUniqueOrThrow({ where: { id: record.id } });
    expect(row.creationKey).toBeNull();
  });
});

test("two requests with the same ended session make one guest", async () => {
  const { token, record } = await signInAnonymously();
  await db.user.delete({ where: { id: record.id } });
  const ids = [];
  for (let tab = 0; tab < 2; tab++) {
    browser.forgetAll();
    browser.hold("authjs.session-token", token);
    ids.push((await signInAnonymously()).record.id);
  }
  expect(ids[1]).toBe(ids[0]);
  expect(ids[0]).not.toBe(record.id);
});

const setCreated = (id: string, at: number) =>
  db.user.update({ where: { id }, data: { createdAt: new Date(at) } });
const bumpVersion = (id: string) =>
  db.user.update({ where: { id }, data: { sessionVersion: { increment: 1 } } });
async function convert(id: string) {
  const row = await db.user.findUniqueOrThrow({ where: { id } });
  await promoteGuest(toPerson(row), { email: uniqueEmail(), password });
}
