import { readFile } from "node:fs/promises";

export type Tally = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Counts a vitest run. A file that could not even be loaded is one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts a Playwright run. What went wrong outside any test is a failure too. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
}

/** Prints the closing line, and makes the command fail unless something ran and nothing failed. */
export function close({ passed, failed, skipped }: Tally): void {
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(`${passed} passed, ${failed} failed${skips}`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

/**
 * Counts what a runner reported. No report, or a failing exit status that no failed test explains,
 * is one failure.
 */
export async function tallyReport<Report>(
  file: string,
  exitCode: number,
  count: (report: Report) => Tally,
): Promise<Tally> {
  const text = await readFile(file, "utf8").catch(() => null);
  const tally = text === null ? { passed: 0, failed: 0, skipped: 0 } : count(JSON.parse(text));
  if (exitCode !== 0 && tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}
