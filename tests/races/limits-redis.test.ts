import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import type { refund as Refund, spend as Spend } from "@/lib/ground/limits/limits";
import { HOUR_SECONDS } from "@/lib/ground/time";
import { race } from "@/tests/support/requests/races";
import { openRedis, type Redis } from "@/tests/support/servers/redis";

/** For what a busy machine takes many times as long for as a quiet one. */
const PATIENCE_MS = 60_000;

const bucket = (most: number, seconds = HOUR_SECONDS) => ({ key: randomUUID(), most, seconds });
const isInPostgres = async ({ key }: { key: string }) =>
  (await db.rateLimit.count({ where: { key } })) === 1;

let redis: Redis;
let spend: typeof Spend;
let refund: typeof Refund;
let warnings: string[];

async function connectTo(url: string) {
  vi.resetModules();
  vi.stubEnv("REDIS_URL", url);
  ({ spend, refund } = await import("@/lib/ground/limits/limits"));
}

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(() => redis.kill());
beforeEach(async () => {
  warnings = [];
  vi.spyOn(console, "warn").mockImplementation((line) => void warnings.push(line));
  await connectTo(redis.url);
  await untilCountedInRedis();
});
afterEach(() => vi.restoreAllMocks());

async function untilCountedInRedis() {
  await vi.waitFor(async () => {
    const probe = bucket(1);
    await spend([probe]);
    expect(await isInPostgres(probe)).toBe(false);
  }, PATIENCE_MS);
  warnings = [];
}

describe("limits kept in Redis", () => {
  race("let exactly one of fifty pass that come together", async () => {
    const one = bucket(1);
    const all = await Promise.all(Array.from({ length: 50 }, () => spend([one])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await isInPostgres(one)).toBe(false);
  });

  test("say when there is a point again", async () => {
    const one = bucket(1);
    await spend([one]);
    const { retryAfterSeconds } = (await spend([one])) as {
      retryAfterSeconds: number;
    };
    expect(retryAfterSeconds).toBeGreaterThan(HOUR_SECONDS - 60);
    expect(retryAfterSeconds).toBeLessThanOrEqual(HOUR_SECONDS);
  });

  test("save the second bucket when the first is empty", async () => {
    const [first, second] = [bucket(1), bucket(2)];
    for (let tries = 0; tries < 5; tries++) await spend([first, second]);
    expect(await spend([second])).toEqual({ ok: true });
    expect(await spend([second])).toMatchObject({ ok: false });
  });

  test("can be spent again when they are given back, and no more than once", async () => {
    const one = bucket(1);
    await spend([one]);
    for (let times = 0; times < 2; times++) await refund([one]);
    expect(await spend([one])).toEqual({ ok: true });
    expect(await spend([one])).toMatchObject({ ok: false });
    expect(await isInPostgres(one)).toBe(false);
  });

  test("are forgotten when their time is over", async () => {
    const one = bucket(1, 3);
    await spend([one]);
    const refused = await spend([one]);
    expect([1, 2, 3].map((retryAfterSeconds) => ({ ok: false, retryAfterSeconds }))).toContainEqual(
      refused,
    );
    await vi.waitFor(async () => expect(await spend([one])).toEqual({ ok: true }), PATIENCE_MS);
  });
});

describe("when Redis is gone", () => {
  test("PostgreSQL counts, one line says so, and one when it is back", async () => {
    await redis.kill();
    const one = bucket(1);
    const all = await Promise.all(Array.from({ length: 20 }, () => spend([one])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await isInPostgres(one)).toBe(true);
    expect(warnings).toEqual(["[limits] Redis does not answer; limits are counted in PostgreSQL"]);

    await redis.start();
    await vi.waitFor(async () => {
      await spend([bucket(1)]);
      expect(warnings.at(-1)).toBe("[limits] Redis answers again");
    }, PATIENCE_MS);
    expect(warnings).toHaveLength(2);
  });

  test("before the first request, nobody is locked out", async () => {
    await connectTo("redis://127.0.0.1:1");
    const one = bucket(1);
    expect(await spend([one])).toEqual({ ok: true });
    expect(await isInPostgres(one)).toBe(true);
  });

  test("hanging, it keeps nobody waiting for long", async () => {
    redis.pause();
    const started = performance.now();
    const one = bucket(1);
    const all = await Promise.all(Array.from({ length: 20 }, () => spend([one])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
    redis.resume();
    await untilCountedInRedis();
  });

  describe("in silence", () => {
    let silent: Server;
    beforeAll(async () => {
      silent = createServer();
      await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    });
    afterAll(() => void silent.close());

    test("PostgreSQL counts", async () => {
      const { port } = silent.address() as { port: number };
      await connectTo(`redis://127.0.0.1:${port}`);
      for (let tries = 0; tries < 3; tries++) {
        const one = bucket(1);
        expect(await spend([one])).toEqual({ ok: true });
        expect(await isInPostgres(one)).toBe(true);
      }
    });
  });
});
