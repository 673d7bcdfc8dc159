import { PHASE_PRODUCTION_BUILD } from "next/constants";
import loadConfig from "next/dist/server/config";
import { expect, test, vi } from "vitest";
import { isKnownWarning } from "./dev-output";

test("Next knows the flag, leaves Cache Components off, and warns in the words that are hidden", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const config = await loadConfig(PHASE_PRODUCTION_BUILD, process.cwd(), { silent: false });
  expect(config.experimental.useCache).toBe(true);
  expect(config.cacheComponents).toBe(false);

  const warnings = warn.mock.calls.map((words) => words.join(" "));
  expect(warnings.filter((line) => !isKnownWarning(line))).toEqual([]);
  expect(warnings).toHaveLength(1);
});
