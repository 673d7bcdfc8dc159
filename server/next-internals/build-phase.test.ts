import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { expect, test, vi } from "vitest";
import { isBuilding } from "./build-phase";

test("code learns that it is being built", () => {
  expect(isBuilding()).toBe(false);
  vi.stubEnv("NEXT_PHASE", PHASE_PRODUCTION_BUILD);
  expect(isBuilding()).toBe(true);
  vi.unstubAllEnvs();
});

test("a build of Next says so in this variable", () => {
  const build = readFileSync(
    createRequire(import.meta.url).resolve("next/dist/build/index.js"),
    "utf8",
  );
  expect(build).toMatch(/process\.env\.NEXT_PHASE = \S*PHASE_PRODUCTION_BUILD/);
});
