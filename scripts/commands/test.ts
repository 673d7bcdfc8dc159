import { ensureBrowser } from "../../tests/support/servers/browser";
import { runPlaywright, runVitest } from "../../tests/support/servers/runners";
import { openStatementCounter } from "../../tests/support/servers/statement-counter";
import { close, sum, type Tally } from "../../tests/support/servers/tally";
import { type TestDatabases, withTestDatabases } from "../../tests/support/servers/test-databases";
import {
  CRON_SECRET,
  LOG,
  testSettings,
  withTestServer,
} from "../../tests/support/servers/test-server";
import { Fault } from "../console/fault";
import { ensureClient } from "../database/client";

const PARTS = ["unit", "database", "browser"];
const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

/** All tests, or `npm test -- unit|database|browser [pattern]`. */
export async function run(args: string[]): Promise<void> {
  const [part, ...pattern] = args;
  if (part !== undefined && !PARTS.includes(part)) {
    throw new Fault(`"${part}" is no part of the tests: give one of ${PARTS.join(", ")}, or none.`);
  }
  const isWanted = (name: string) => part === undefined || part === name;
  await ensureClient();
  const tallies = await withTestDatabases(async (databases) => {
    const units = isWanted("unit") ? await testUnits(pattern) : NONE;
    const others = await Promise.all([
      isWanted("database") ? testDatabase(pattern, databases) : NONE,
      isWanted("browser") ? testInBrowser(pattern, databases) : NONE,
    ]);
    return [units, ...others];
  });
  close(sum(tallies));
}

function testUnits(pattern: string[]): Promise<Tally> {
  // An address that cannot exist: a unit test that asks a database is none.
  const env = { DATABASE_URL: "postgresql://unit-tests.invalid/none", ...testSettings() };
  return runVitest(["unit"], pattern, env);
}

async function testDatabase(pattern: string[], { source, create }: TestDatabases): Promise<Tally> {
  const database: Record<string, string> = source
    ? { DATABASE_URL: source.server, TEST_TEMPLATE: source.template }
    : { DATABASE_URL: await create() };
  return runVitest(["database"], pattern, { ...database, ...testSettings() });
}

async function testInBrowser(pattern: string[], { create }: TestDatabases): Promise<Tally> {
  const browser = await ensureBrowser();
  const databaseUrl = await create();
  const { seedCatalogue } = await import("../../prisma/seed");
  await seedCatalogue(databaseUrl);
  // Only the app's statements are counted: the tests ask the database itself.
  const counter = await openStatementCounter(databaseUrl);
  const tally = await withTestServer(counter.databaseUrl, (baseUrl) =>
    runInBrowser(pattern, {
      CHROMIUM_PATH: browser,
      E2E_BASE_URL: baseUrl,
      E2E_DATABASE_URL: databaseUrl,
      E2E_STATEMENTS_URL: counter.countUrl,
      E2E_CRON_SECRET: CRON_SECRET,
    }),
  ).finally(counter.close);
  if (tally.failed > 0) console.log(`What the app logged meanwhile is in ${LOG}.`);
  return tally;
}

async function runInBrowser(pattern: string[], env: Record<string, string>): Promise<Tally> {
  // Tests that count every row or statement need the shop to themselves.
  const alone = await runPlaywright(["--grep=@alone", "--workers=1", ...pattern], env);
  const together = await runPlaywright(["--grep-invert=@alone", ...pattern], env);
  return sum([alone, together]);
}
