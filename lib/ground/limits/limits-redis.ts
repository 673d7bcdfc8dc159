import "server-only";
import { createClient } from "@redis/client";
import type { Bucket, Spent } from "@/lib/ground/limits/limits-table";
import { processState } from "@/lib/ground/process-state";
import { SECOND_MS } from "@/lib/ground/time";

/** In milliseconds: after that, PostgreSQL is faster. */
const PATIENCE = 500;
/** In milliseconds: the pause after Redis did not answer. */
const PAUSE = 1_000;

const SPEND = `
  for place, key in ipairs(KEYS) do
    if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[2 * place - 1]) then
      return redis.call('PTTL', key)
    end
    if redis.call('INCR', key) == 1 then redis.call('PEXPIRE', key, ARGV[2 * place]) end
  end
  return -1`;

const REFUND = `
  for _, key in ipairs(KEYS) do
    if tonumber(redis.call('GET', key) or '0') > 0 then redis.call('DECR', key) end
  end`;

/** In one round trip; null when Redis does not answer, so that the caller counts elsewhere. */
export async function spendInRedis(url: string, buckets: Bucket[]): Promise<Spent | null> {
  const keys = buckets.map(({ key }) => key);
  const given = buckets.flatMap(({ most, seconds }) => [most, seconds * SECOND_MS]);
  const answer = await ask(url, SPEND, keys, given);
  if (!answer) return null;
  const wait = Number(answer.reply);
  if (wait < 0) return { ok: true };
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(wait / SECOND_MS)) };
}

export async function refundInRedis(url: string, keys: string[]): Promise<boolean> {
  return (await ask(url, REFUND, keys, [])) !== null;
}

async function ask(
  url: string,
  script: string,
  keys: string[],
  given: number[],
): Promise<{ reply: unknown } | null> {
  const state = stateOf(url);
  if (Date.now() < state.askAgainAt) return null;
  try {
    state.client ??= connect(url);
    const asked = state.client.eval(script, {
      keys: keys.map((key) => `guestlane:${key}`),
      arguments: given.map(String),
    });
    const reply = await withPatience(asked);
    tell(state, "answers again");
    return { reply };
  } catch {
    state.askAgainAt = Date.now() + PAUSE;
    tell(state, "does not answer; limits are counted in PostgreSQL");
    return null;
  }
}

interface State {
  client?: ReturnType<typeof connect>;
  askAgainAt: number;
  told: string;
}

const stateOf = (url: string) =>
  processState<State>(`redis ${url}`, () => ({ askAgainAt: 0, told: "answers again" }));

function connect(url: string) {
  const client = createClient({
    url,
    // Fail at once while there is no connection.
    disableOfflineQueue: true,
    socket: { connectTimeout: 4_000, reconnectStrategy: (tries) => Math.min(tries * 200, 5_000) },
  });
  client.on("error", () => undefined); // said by `tell`, once, by the request that notices
  client.connect().catch(() => undefined);
  return client;
}

/** The client's own timeout ends when a command is sent, so it would not notice a server that hangs. */
async function withPatience<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined); // it may fail when nobody waits for it any more
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Redis is silent")), PATIENCE);
  });
  return Promise.race([asked, tired]).finally(() => clearTimeout(timer));
}

function tell(state: State, news: string): void {
  if (news !== state.told) console.warn(`[limits] Redis ${news}`);
  state.told = news;
}
