import "@/tests/support/database";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { bucketsOf } from "@/lib/ground/limits/limits";
import { createGuest } from "@/lib/guests/guests-data";
import { guestRequest } from "@/tests/support/people/people";

const { limits } = guests;
const from = (address: string) => createGuest(guestRequest({ address }));
const refused = { code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) };

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  guests.limits = { perAddressPerHour: 2, perHour: 1000 };
});
afterEach(() => {
  guests.limits = limits;
});

describe("an address", () => {
  test("makes as many guests in an hour as it may, and hears when it may again", async () => {
    await from("203.0.113.1");
    await from("203.0.113.1");
    await expect(from("203.0.113.1")).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(
        /^Too many guests .* Try again in \d+ minutes?, or sign in\.$/,
      ),
    });
  });

  test("does not use up another one's", async () => {
    await from("203.0.113.1");
    await from("203.0.113.1");
    await from("203.0.113.2");
  });

  test("is one in all its spellings, and IPv6 counts by its /64", async () => {
    await from("203.0.113.1");
    await from("::ffff:203.0.113.1");
    await expect(from("::ffff:cb00:7101")).rejects.toMatchObject(refused);

    await from("2001:db8:0:7::1");
    await from("2001:DB8:0:7:ffff::2");
    await expect(from("2001:0db8:0000:0007:1234::")).rejects.toMatchObject(refused);
    await from("2001:db8:0:8::1");
  });

  test("makes no row when it is refused", async () => {
    guests.limits = { perAddressPerHour: 1, perHour: 1000 };
    const before = await db.user.count();
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => from("203.0.113.1")));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.user.count()).toBe(before + 1);
  });
});

test("all addresses together have a ceiling", async () => {
  guests.limits = { perAddressPerHour: 2, perHour: 3 };
  for (const last of [1, 2, 3]) await from(`203.0.113.${last}`);
  await expect(from("203.0.113.4")).rejects.toMatchObject(refused);
});

test("what cannot be made for another reason spends nothing", async () => {
  guests.limits = { perAddressPerHour: 1, perHour: 1 };
  const unknown = createGuest(guestRequest({ collection: "admins", address: "203.0.113.1" }));
  await expect(unknown).rejects.toMatchObject({ code: "COLLECTION_UNKNOWN" });
  await from("203.0.113.1");
});

test("a request that is repeated is not refused for what it spent itself", async () => {
  guests.limits = { perAddressPerHour: 1, perHour: 1 };
  const request = guestRequest({ keyHash: `key ${Math.random()}` });
  const { guest } = await createGuest(request);
  expect((await createGuest(request)).guest.id).toBe(guest.id);
});

describe("a refusal", () => {
  test("is one event, with its reason and without the address", async () => {
    await db.auditEvent.deleteMany();
    guests.limits = { perAddressPerHour: 1, perHour: 1 };
    await from("203.0.113.1");
    await from("203.0.113.1").catch(() => undefined);
    await createGuest(guestRequest({ collection: "admins" })).catch(() => undefined);

    const events = await db.auditEvent.findMany({ where: { type: "guest.refused" } });
    expect(events.map(({ reason }) => reason).sort()).toEqual([
      "COLLECTION_UNKNOWN",
      "RATE_LIMITED",
    ]);
    expect(JSON.stringify(events)).not.toContain("203.0.113");
  });

  test("is not written down without end", async () => {
    await db.auditEvent.deleteMany();
    const [{ key } = { key: "" }] = await bucketsOf("guest-refusal", {
      code: "COLLECTION_UNKNOWN",
    });
    const resetAt = new Date(Date.now() + 9e6);
    await db.rateLimit.create({ data: { key, points: 999, resetAt } });
    for (let tries = 0; tries < 4; tries++) {
      await createGuest(guestRequest({ collection: "admins" })).catch(() => undefined);
    }
    expect(await db.auditEvent.count()).toBe(1);
  });
});
