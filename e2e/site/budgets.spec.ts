import { isKept } from "@/scripts/bench/figure";
import { countStatements } from "@/scripts/bench/statements";
import { alone, expect, test } from "@/tests/support/browser/fixtures";

test("what people do costs no more statements than it may", alone, async ({ baseURL }) => {
  const figures = await countStatements(baseURL ?? "", process.env.E2E_STATEMENTS_URL ?? "");

  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter((figure) => !isKept(figure))).toEqual([]);
});
