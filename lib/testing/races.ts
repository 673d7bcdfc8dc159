import { db } from "@/lib/db";

/** For a test of a race: run it as often as HARD_TIMES says. */
export const many = { repeats: Number(process.env.HARD_TIMES || 5) - 1 };

/** Opens the pool's connections, so that a race is not one for the connections. */
export async function warmUp(): Promise<void> {
  await Promise.all(Array.from({ length: 10 }, () => db.$queryRaw`SELECT pg_backend_pid()`));
}

/** What a work of a race came to. */
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

/** What the works gave that succeeded. */
export const given = <T>(outcomes: Outcome<T>[]): T[] =>
  outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));

/** Why the others did not; a fault is shown as it was thrown. */
export const refusals = (outcomes: Outcome<unknown>[]): unknown[] =>
  outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
