import { randomInt } from "node:crypto";
import { test } from "vitest";
import { db } from "@/lib/ground/db";

/** How often a race is run, or a server killed. */
export const ROUNDS = Number(process.env.HARD_TIMES || 5);

/** A test that is run as often as HARD_TIMES says: a race goes well by chance, too. */
export function race(name: string, round: () => Promise<void>): void {
  test(name, async () => {
    for (let done = 0; done < ROUNDS; done++) await round();
  });
}

/** Opens the pool's connections, so that a race is not one for the connections. */
export async function warmUp(): Promise<void> {
  await Promise.all(Array.from({ length: 10 }, () => db.$queryRaw`SELECT pg_backend_pid()`));
}

export type Outcome<T> = PromiseSettledResult<T>;

/** Lets all works go at once, when every one of them is ready, and waits for all to end. */
export async function atOnce<T>(works: (() => Promise<T>)[]): Promise<Outcome<T>[]> {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const running = works.map(async (work) => {
    await gate;
    return work();
  });
  open();
  return Promise.allSettled(running);
}

/**
 * The work, begun up to a dozen round trips late: over many runs it meets a transaction that starts
 * at the same time at each of its steps, where it would else always be the faster one.
 */
export const late =
  <T>(work: () => Promise<T>) =>
  async (): Promise<T> => {
    for (let trips = randomInt(12); trips > 0; trips--) await db.$queryRaw`SELECT 1`;
    return work();
  };

export const given = <T>(outcomes: Outcome<T>[]): T[] =>
  outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));

/** Why the others did not; a fault is shown as it was thrown. */
export const refusals = (outcomes: Outcome<unknown>[]): unknown[] =>
  outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
