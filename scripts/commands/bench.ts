import { openStatementCounter } from "../../tests/support/servers/statement-counter";
import { withTestDatabase } from "../../tests/support/servers/test-databases";
import { withTestServer } from "../../tests/support/servers/test-server";
import type { Figure } from "../bench/figure";
import { timeGuests } from "../bench/guests";
import { weighJavaScript } from "../bench/javascript";
import { rateWithLighthouse } from "../bench/lighthouse";
import { report } from "../bench/report";
import { timeRetention } from "../bench/retention";
import { countStatements } from "../bench/statements";
import { Fault } from "../console/fault";
import { step } from "../console/step";
import { ensureClient } from "../database/client";

/** A build with one more page: /bench. */
const BUILD = { directory: ".data/bench-build", env: { GUESTLANE_BENCH: "1" } };

const PARTS: Record<string, () => Promise<Figure[]>> = {
  statements: benchStatements,
  guests: () => inShop("Making guests", timeGuests),
  javascript: () => inShop("Weighing JavaScript", weighJavaScript),
  lighthouse: () => inShop("Asking Lighthouse", rateWithLighthouse),
  retention: () => withSeededDatabase(timeRetention),
};

/** All benchmarks, or `npm run bench -- <part>`. */
export async function run([part]: string[]): Promise<void> {
  if (part !== undefined && !Object.hasOwn(PARTS, part)) {
    const names = Object.keys(PARTS).join(", ");
    throw new Fault(`"${part}" is no part of the benchmarks: give one of ${names}, or none.`);
  }
  await ensureClient();
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(PARTS)) {
    if (part === undefined || part === name) figures.push(...(await bench()));
  }
  await report(figures);
}

function benchStatements(): Promise<Figure[]> {
  return withSeededDatabase(async (databaseUrl) => {
    const counter = await openStatementCounter(databaseUrl);
    const count = (baseUrl: string) =>
      quietly("Counting statements", () => countStatements(baseUrl, counter.countUrl));
    return withTestServer(counter.databaseUrl, count, BUILD).finally(counter.close);
  });
}

function inShop(
  doing: string,
  measure: (baseUrl: string, databaseUrl: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  return withSeededDatabase((databaseUrl) =>
    withTestServer(
      databaseUrl,
      (baseUrl) => quietly(doing, () => measure(baseUrl, databaseUrl)),
      BUILD,
    ),
  );
}

const quietly = <T>(doing: string, work: () => Promise<T>) => step(doing, work, () => null);

function withSeededDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  return withTestDatabase(
    async (databaseUrl) => {
      const { seedCatalogue } = await import("../../prisma/seed");
      await seedCatalogue(databaseUrl);
      return work(databaseUrl);
    },
    { mustBeReal: true, isDurable: true },
  );
}
