/**
 * A test file that begins by importing this one needs a database: vitest.config.ts runs it with one.
 * Anything else gets an address that cannot exist, so that a test cannot ask a database by mistake.
 */
if (process.env.DATABASE_URL?.includes(".invalid")) {
  throw new Error("No database here: run this file with `npm test -- database <file>`.");
}
