import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { sum, tallyPlaywright, tallyReport, tallyVitest } from "./tally";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test("tests of all runners are added up", () => {
  const tally = sum([
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 20, skipped: 30 },
  ]);
  expect(tally).toEqual({ passed: 11, failed: 22, skipped: 33 });
});

test("a test file that cannot be loaded counts as failed", () => {
  const tally = tallyVitest({
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ],
  });
  expect(tally).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test("a browser test that passes only at the second try counts as failed", () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

test("a runner that dies without a report counts as failed", async () => {
  expect(await tallyReport("no/such/file", 1, tallyVitest)).toMatchObject({ failed: 1 });
});

test("a runner that fails for a reason outside its tests counts as failed", async () => {
  const file = await write({
    stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
    errors: [],
  });
  expect(await tallyReport(file, 1, tallyPlaywright)).toMatchObject({ passed: 3, failed: 1 });
  expect(await tallyReport(file, 0, tallyPlaywright)).toMatchObject({ passed: 3, failed: 0 });
});

async function write(report: object): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tally-"));
  folders.push(folder);
  const file = path.join(folder, "report.json");
  await writeFile(file, JSON.stringify(report));
  return file;
}
