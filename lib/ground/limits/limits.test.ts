import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { drawerOf, refund, spend } from "@/lib/ground/limits/limits";
import { HOUR_SECONDS } from "@/lib/ground/time";
import { uniqueEmail } from "@/tests/support/people/people";

const bucket = (most: number, seconds = HOUR_SECONDS) => ({ key: uniqueEmail(), most, seconds });
const pointsOf = async ({ key }: { key: string }) =>
  (await db.rateLimit.findUnique({ where: { key } }))?.points ?? 0;

describe("a limit", () => {
  test("lets as many pass as it says, and tells the next when to come back", async () => {
    const two = bucket(2);
    expect(await spend([two])).toEqual({ ok: true });
    expect(await spend([two])).toEqual({ ok: true });

    const refused = await spend([two]);
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
    const all = await Promise.all(Array.from({ length: 50 }, () => spend([one])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await pointsOf(one)).toBe(1);
  });

  test("begins anew when its time is over, and not before", async () => {
    const one = bucket(1);
    await spend([one]);
    expect(await spend([one])).toMatchObject({ ok: false });

    await db.rateLimit.update({ where: { key: one.key }, data: { resetAt: new Date(0) } });
    expect(await spend([one])).toEqual({ ok: true });
    expect(await spend([one])).toMatchObject({ ok: false });
  });
});

describe("a point that is given back", () => {
  test("can be spent again", async () => {
    const [one, other] = [bucket(1), bucket(3)];
    await spend([one, other]);
    await refund([one, other]);
    expect([await pointsOf(one), await pointsOf(other)]).toEqual([0, 0]);
    expect(await spend([one])).toEqual({ ok: true });
    expect(await spend([one])).toMatchObject({ ok: false });
  });

  test("makes no more of them than there are, and none where none was spent", async () => {
    const two = bucket(2);
    await refund([two]);
    await spend([two]);
    for (let times = 0; times < 3; times++) await refund([two]);
    const all = await Promise.all(Array.from({ length: 5 }, () => spend([two])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  });
});

describe("of two limits", () => {
  test("both are spent when both have something left", async () => {
    const [first, second] = [bucket(3), bucket(3)];
    await spend([first, second]);
    expect([await pointsOf(first), await pointsOf(second)]).toEqual([1, 1]);
  });

  test("an empty first one saves the second: one address cannot use up everybody's", async () => {
    const [first, second] = [bucket(1), bucket(3)];
    await spend([first, second]);
    for (let tries = 0; tries < 5; tries++) {
      expect(await spend([first, second])).toMatchObject({ ok: false });
    }
    expect(await pointsOf(second)).toBe(1);
  });

  test("an empty second one refuses, and says its own time", async () => {
    const [first, second] = [bucket(9), bucket(1, 60)];
    await spend([second]);
    const refused = await spend([first, second]);
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(60);
  });
});

describe("what is stored", () => {
  test("has a bound, however many addresses come", () => {
    const keys = new Set(
      Array.from({ length: 200_000 }, (_, n) => drawerOf("test", `address ${n}`)),
    );
    expect(keys.size).toBeLessThanOrEqual(2 ** 16);
    expect(keys.size).toBeGreaterThan(60_000);
  });

  test("does not tell the address", () => {
    const key = drawerOf("test", "203.0.113.77");
    expect(key).not.toContain("203");
    expect(drawerOf("test", "203.0.113.77")).toBe(key);
  });
});
