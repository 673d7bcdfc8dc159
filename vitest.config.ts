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
/** They change modules or settings for themselves; all others share what a worker has loaded. */
const loners = tests.filter((file) =>
  /\bvi\.(mock|doMock|resetModules|stubEnv)\(|process\.env\.\w+ =/.test(readFileSync(file, "utf8")),
);
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
      // Outside of Next there is no request: the tests have a browser of their own.
      "next/headers": path.resolve("tests/support/requests/browser.ts"),
      "server-only": path.join(path.dirname(require.resolve("server-only")), "empty.js"),
    },
  },
};

/** Two projects of one kind: loading everything anew for each file takes longer than its tests. */
const projectsOf = (name: string, files: string[], test: object) =>
  [true, false].map((isolate) => ({
    ...shared,
    test: {
      ...patience,
      ...test,
      name: isolate ? `${name}-alone` : name,
      include: named(files.filter((file) => loners.includes(file) === isolate)),
      isolate,
      pool: "threads" as const,
    },
  }));

export default defineConfig({
  test: {
    projects: [
      ...projectsOf(
        "unit",
        tests.filter((file) => !databaseTests.includes(file)),
        { maxWorkers: 2, sequence: { groupOrder: 1 } },
      ),
      ...projectsOf("database", databaseTests, {
        // The embedded database runs one transaction at a time: more workers would only wait for it.
        maxWorkers: process.env.TEST_TEMPLATE ? 3 : 1,
        sequence: { groupOrder: 2 },
      }),
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
