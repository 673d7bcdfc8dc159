import { copyDatabase } from "./servers/copied-database";

/**
 * A test file that begins by importing this one needs a database: vitest.config.ts runs it with one,
 * on a PostgreSQL with a copy of its own.
 * Anything else gets an address that cannot exist, so that a test cannot ask a database by mistake.
 */
const { DATABASE_URL = "", TEST_TEMPLATE } = process.env;
if (DATABASE_URL.includes(".invalid")) {
  throw new Error("No database here: run this file with `npm test -- database <file>`.");
}
if (TEST_TEMPLATE) {
  process.env.DATABASE_URL = await copyDatabase({ server: DATABASE_URL, template: TEST_TEMPLATE });
}
