import type { Figure } from "../bench/figure";
import { timeGuests } from "../bench/guests";
import { report } from "../bench/report";
import { timeRetention } from "../bench/retention";
import { countStatements } from "../bench/statements";
import { Fault } from "../console/fault";
import { step } from "../console/step";
import { ensureClient } from "../database/client";
import { withRealDatabase } from "../testing/real-database";
import { openStatementCounter } from "../testing/statement-counter";
import { withTestServer } from "../testing/test-server";

const PARTS = ["statements", "guests", "retention"];
/** Has a page more than the shop. */
const BUILD = { directory: ".data/bench-build", env: { GUESTLANE_BENCH: "1" } };

/** All benchmarks, or `npm run bench -- statements|guests|retention`. */
export async function run([part]: string[]): Promise<void> {
  if (part !== undefined && !PARTS.includes(part)) {
    throw new Fault(
      `"${part}" is no part of the benchmarks: give one of ${PARTS.join(", ")}, or none.`,
    );
  }
  const isWanted = (name: string) => part === undefined || part === name;
  await ensureClient();
  const figures: Figure[] = [];
  if (isWanted("statements")) figures.push(...(await benchStatements()));
  if (isWanted("guests")) figures.push(...(await benchGuests()));
  if (isWanted("retention")) figures.push(...(await benchRetention()));
  await report(figures);
}

function benchStatements(): Promise<Figure[]> {
  return withSeededDatabase(async (databaseUrl) => {
    const counter = await openStatementCounter(databaseUrl);
    const count = (baseUrl: string) =>
      step(
        "Counting statements",
        () => countStatements(baseUrl, counter.countUrl),
        () => null,
      );
    return withTestServer(counter.databaseUrl, count, BUILD).finally(counter.close);
  });
}

function benchGuests(): Promise<Figure[]> {
  return withSeededDatabase((databaseUrl) => {
    const time = (baseUrl: string) =>
      step(
        "Making guests",
        () => timeGuests(baseUrl, databaseUrl),
        () => null,
      );
    return withTestServer(databaseUrl, time, BUILD);
  });
}

function benchRetention(): Promise<Figure[]> {
  return withSeededDatabase(timeRetention);
}

function withSeededDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  return withRealDatabase(
    async (databaseUrl) => {
      const { seedCatalogue } = await import("../../prisma/seed");
      await seedCatalogue(databaseUrl);
      return work(databaseUrl);
    },
    { isDurable: true },
  );
}
