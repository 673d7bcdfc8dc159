import "server-only";
import { createClient } from "@redis/client";
import type { Bucket, Spent } from "@/lib/limits";

/** In milliseconds: whoever waits longer for Redis is better served by PostgreSQL. */
const PATIENCE = 500;

const SPEND = `
  for place, key in ipairs(KEYS) do
    if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[place + 1]) then
      return redis.call('PTTL', key)
    end
    if redis.call('INCR', key) == 1 then redis.call('PEXPIRE', key, ARGV[1]) end
  end
  return -1`;

/**
 * `spend` of lib/limits.ts in one round trip.
 *
 * @returns null when Redis does not answer: the caller counts elsewhere, and nobody is locked out
 */
export async function spendInRedis(
  url: string,
  buckets: Bucket[],
  seconds: number,
): Promise<Spent | null> {
  try {
    const wait = await redis(url).eval(SPEND, {
      keys: buckets.map(({ key }) => `guestlane:${key}`),
      arguments: [seconds * 1000, ...buckets.map(({ most }) => most)].map(String),
    });
    tell("answers again");
    if (Number(wait) < 0) return { ok: true };
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(Number(wait) / 1000)) };
  } catch {
    tell("does not answer; limits are counted in PostgreSQL");
    return null;
  }
}

const shared: { client?: ReturnType<typeof connect> } = {};

function redis(url: string) {
  shared.client ??= connect(url);
  return shared.client;
}

function connect(url: string) {
  const client = createClient({
    url,
    // Refuses at once while there is no connection, and soon where there is one that is silent.
    disableOfflineQueue: true,
    commandOptions: { timeout: PATIENCE },
    socket: { connectTimeout: 4_000, reconnectStrategy: (tries) => Math.min(tries * 200, 5_000) },
  });
  client.on("error", () => undefined); // said by `tell`, once, by the request that notices
  client.connect().catch(() => undefined);
  return client;
}

let told = "answers again";

/** One line for a change, none for the thousand requests that find the same. */
function tell(news: string): void {
  if (news !== told) console.warn(`[limits] Redis ${news}`);
  told = news;
}
