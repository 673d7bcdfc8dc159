import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import { reachItselfAt } from "./self-requests";

test("an action's redirect is fetched from the address in this variable", () => {
  vi.stubEnv("__NEXT_PRIVATE_ORIGIN", undefined);
  reachItselfAt("http://localhost:3000");
  expect(process.env.__NEXT_PRIVATE_ORIGIN).toBe("http://localhost:3000");
  vi.unstubAllEnvs();

  const actions = createRequire(import.meta.url).resolve(
    "next/dist/server/app-render/action-handler.js",
  );
  expect(readFileSync(actions, "utf8")).toContain("process.env.__NEXT_PRIVATE_ORIGIN");
});
