import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig } from "vitest/config";

const require = createRequire(import.meta.url);
const DATABASE_TESTS = ["lib/**/*-data.test.ts", "{app,lib,scripts}/**/*.db.test.ts"];
const HARD_TESTS = ["lib/**/*.hard.test.ts"];

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
          name: "unit",
          include: ["{app,components,lib,scripts,words}/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE_TESTS, ...HARD_TESTS],
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          name: "database",
          include: DATABASE_TESTS,
          // One database runs one transaction at a time: more workers would only wait for it.
          fileParallelism: false,
          testTimeout: 20_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...shared,
        test: {
          name: "hard",
          include: HARD_TESTS,
          fileParallelism: false,
          testTimeout: 10 * 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
