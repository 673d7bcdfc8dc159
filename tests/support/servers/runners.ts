import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bin, runToTheEnd } from "@/scripts/console/program";
import { type Tally, tallyPlaywright, tallyReport, tallyVitest } from "./tally";

type Environment = Record<string, string>;

/** Runs these vitest projects on this terminal; `pattern` narrows them to matching files. */
export function runVitest(projects: string[], pattern: string[], env: Environment): Promise<Tally> {
  return withReport(async (report) => {
    const args = [
      bin("vitest", "vitest.mjs"),
      "run",
      ...projects.flatMap((name) => ["--project", name]),
      "--passWithNoTests",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...pattern,
    ];
    const code = await runToTheEnd(args, { ...base(), ...env, NODE_ENV: "test" });
    return tallyReport(report, code, tallyVitest);
  });
}

/** Runs browser tests on this terminal; `args` are Playwright's own. */
export function runPlaywright(args: string[], env: Environment): Promise<Tally> {
  return withReport(async (report) => {
    const program = [bin("@playwright/test", "cli.js"), "test", "--reporter=dot,json"];
    const code = await runToTheEnd([...program, "--pass-with-no-tests", ...args], {
      ...base(),
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return tallyReport(report, code, tallyPlaywright);
  });
}

function base(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
}

async function withReport(run: (report: string) => Promise<Tally>): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), "guestlane-"));
  try {
    return await run(path.join(folder, "report.json"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
