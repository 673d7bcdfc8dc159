import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig } from "vitest/config";

const require = createRequire(import.meta.url);

const FOLDERS = ["app", "components", "lib", "scripts", "server", "tests", "words"];
const RACES = "tests/races/**/*.test.ts";
/** How a test file begins that needs a database. */
const MARK = 'import "@/tests/support/database";';

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/"))),
).filter((file) => !file.startsWith("tests/races/"));

const databaseTests = tests.filter((file) => readFileSync(file, "utf8").startsWith(MARK));
// Vitest takes file names for patterns, and Next's folders have brackets in theirs.
const named = (files: string[]) => files.map((file) => file.replace(/[[\]]/g, "?"));

const MINUTE_MS = 60_000;
/** Only bounds for what never comes: a busy machine takes many times as long as a quiet one. */
const patience = { testTimeout: 2 * MINUTE_MS, hookTimeout: 2 * MINUTE_MS };

/** The projects share this: the app's own paths, and server code outside of Next. */
const shared = {
  resolve: {
    alias: {
      "@": path.resolve("."),
      "server-only": path.join(path.dirname(require.resolve("server-only")), "empty.js"),
    },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          ...patience,
          name: "unit",
          include: named(tests.filter((file) => !databaseTests.includes(file))),
          maxWorkers: 2,
          pool: "threads",
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          ...patience,
          name: "database",
          include: named(databaseTests),
          // The embedded database runs one transaction at a time: more workers would only wait for it.
          maxWorkers: process.env.TEST_TEMPLATE ? 3 : 1,
          pool: "threads",
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...shared,
        test: {
          ...patience,
          name: "hard",
          include: [RACES],
          fileParallelism: false,
          testTimeout: 10 * MINUTE_MS,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
