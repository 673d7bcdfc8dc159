import { ensureBrowser } from "../../tests/support/servers/browser";
import { runPlaywright, runVitest } from "../../tests/support/servers/runners";
import { openStatementCounter } from "../../tests/support/servers/statement-counter";
import { close, sum, type Tally } from "../../tests/support/servers/tally";
import { type TestDatabases, withTestDatabases } from "../../tests/support/servers/test-databases";
import {
  CRON_SECRET,
  ensureTestBuild,
  LOG,
  startServer,
  testSettings,
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
  if (part === "unit") return close(await testUnits(pattern));
  const tallies = await withTestDatabases((databases) =>
    // Neither keeps all cores busy: together they take less time.
    Promise.all([
      testWithoutBrowser(part, pattern, databases),
      isWanted("browser") ? testInBrowser(pattern, databases) : NONE,
    ]),
  );
  close(sum(tallies));
}

async function testWithoutBrowser(
  part: string | undefined,
  pattern: string[],
  databases: TestDatabases,
): Promise<Tally> {
  if (part === "browser") return NONE;
  const units = part === "database" ? NONE : await testUnits(pattern);
  return sum([units, await testDatabase(pattern, databases)]);
}

function testUnits(pattern: string[]): Promise<Tally> {
  // An address that cannot exist: a unit test that asks a database is none.
  const env = { DATABASE_URL: "postgresql://unit-tests.invalid/none", ...testSettings() };
  return runVitest(["unit*"], pattern, env);
}

async function testDatabase(pattern: string[], databases: TestDatabases): Promise<Tally> {
  const { source, create } = databases;
  const database: Record<string, string> = source
    ? { DATABASE_URL: source.server, TEST_TEMPLATE: source.template }
    : { DATABASE_URL: await create() };
  return runVitest(["database*"], pattern, { ...database, ...testSettings() });
}

async function testInBrowser(pattern: string[], databases: TestDatabases): Promise<Tally> {
  const browser = await ensureBrowser();
  await ensureTestBuild();
  const run = (name: string, ...args: string[]) =>
    withShop(databases, (shop) =>
      runPlaywright([...args, `--output=test-results/${name}`, ...pattern], {
        CHROMIUM_PATH: browser,
        ...shop,
      }),
    );
  const tally = sum(
    await Promise.all([
      // Tests that count every row or statement need a shop to themselves.
      run("alone", "--grep=@alone", "--workers=1"),
      run("together", "--grep-invert=@alone"),
    ]),
  );
  if (tally.failed > 0) console.log(`What the app logged meanwhile is in ${LOG}.`);
  return tally;
}

/** Lets `work` use a shop with a database of its own; gives it the settings of the browser tests. */
async function withShop<T>(
  { create }: TestDatabases,
  work: (settings: Record<string, string>) => Promise<T>,
): Promise<T> {
  const databaseUrl = await create();
  const { seedCatalogue } = await import("../../prisma/seed");
  await seedCatalogue(databaseUrl);
  // Only the app's statements are counted: the tests ask the database itself.
  const counter = await openStatementCounter(databaseUrl);
  const server = await startServer(counter.databaseUrl);
  try {
    return await work({
      E2E_BASE_URL: server.baseUrl,
      E2E_DATABASE_URL: databaseUrl,
      E2E_STATEMENTS_URL: counter.countUrl,
      E2E_CRON_SECRET: CRON_SECRET,
    });
  } finally {
    await server.close();
    await counter.close();
  }
}
