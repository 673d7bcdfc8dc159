import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { bucketOf } from "@/lib/ground/limits/bucket";
import { giveBack, spend } from "@/lib/ground/limits/limits";
import { HOUR_SECONDS } from "@/lib/ground/time";
import { uniqueEmail } from "@/tests/support/people/people";

const bucket = (most: number) => ({ key: uniqueEmail(), most });
const pointsOf = async ({ key }: { key: string }) =>
  (await db.rateLimit.findUnique({ where: { key } }))?.points ?? 0;

describe("a limit", () => {
  test("lets as many pass as it says, and tells the next when to come back", async () => {
    const two = bucket(2);
    expect(await spend([two], HOUR_SECONDS)).toEqual({ ok: true });
    expect(await spend([two], HOUR_SECONDS)).toEqual({ ok: true });

    const refused = await spend([two], HOUR_SECONDS);
    expect(refused).toEqual({ ok: false, retryAfterSeconds: expect.any(Number) });
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(
      HOUR_SECONDS - 60,
    );
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(
      HOUR_SECONDS,
    );
  });

  test("of one lets exactly one of fifty pass that come together", async () => {
    const one = bucket(1);
    const all = await Promise.all(Array.from({ length: 50 }, () => spend([one], HOUR_SECONDS)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await pointsOf(one)).toBe(1);
  });

  test("begins anew when its time is over, and not before", async () => {
    const one = bucket(1);
    await spend([one], HOUR_SECONDS);
    expect(await spend([one], HOUR_SECONDS)).toMatchObject({ ok: false });

    await db.rateLimit.update({ where: { key: one.key }, data: { resetAt: new Date(0) } });
    expect(await spend([one], HOUR_SECONDS)).toEqual({ ok: true });
    expect(await spend([one], HOUR_SECONDS)).toMatchObject({ ok: false });
  });
});

describe("a point that is given back", () => {
  test("can be spent again", async () => {
    const [one, other] = [bucket(1), bucket(3)];
    await spend([one, other], HOUR_SECONDS);
    await giveBack([one, other]);
    expect([await pointsOf(one), await pointsOf(other)]).toEqual([0, 0]);
    expect(await spend([one], HOUR_SECONDS)).toEqual({ ok: true });
    expect(await spend([one], HOUR_SECONDS)).toMatchObject({ ok: false });
  });

  test("makes no more of them than there are, and none where none was spent", async () => {
    const two = bucket(2);
    await giveBack([two]);
    await spend([two], HOUR_SECONDS);
    for (let times = 0; times < 3; times++) await giveBack([two]);
    const all = await Promise.all(Array.from({ length: 5 }, () => spend([two], HOUR_SECONDS)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  });
});

describe("of two limits", () => {
  test("both are spent when both have something left", async () => {
    const [first, second] = [bucket(3), bucket(3)];
    await spend([first, second], HOUR_SECONDS);
    expect([await pointsOf(first), await pointsOf(second)]).toEqual([1, 1]);
  });

  test("an empty first one saves the second: one address cannot use up everybody's", async () => {
    const [first, second] = [bucket(1), bucket(3)];
    await spend([first, second], HOUR_SECONDS);
    for (let tries = 0; tries < 5; tries++) {
      expect(await spend([first, second], HOUR_SECONDS)).toMatchObject({ ok: false });
    }
    expect(await pointsOf(second)).toBe(1);
  });

  test("an empty second one refuses, and says its own time", async () => {
    const [first, second] = [bucket(9), bucket(1)];
    await spend([second], 60);
    const refused = await spend([first, second], HOUR_SECONDS);
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(60);
  });
});

describe("what is stored", () => {
  test("has a bound, however many addresses come", () => {
    const keys = new Set(
      Array.from({ length: 200_000 }, (_, n) => bucketOf("test", `address ${n}`, 1).key),
    );
    expect(keys.size).toBeLessThanOrEqual(2 ** 16);
    expect(keys.size).toBeGreaterThan(60_000);
  });

  test("does not tell the address", () => {
    const { key } = bucketOf("test", "203.0.113.77", 1);
    expect(key).not.toContain("203");
    expect(bucketOf("test", "203.0.113.77", 1).key).toBe(key);
  });
});
