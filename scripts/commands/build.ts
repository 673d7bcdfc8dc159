import { runToTheEnd } from "../console/program";
import { ensureClient } from "../database/client";
import { NEXT, stampBuild } from "../steps/build";
import { loadSettings, withoutTelemetry } from "../steps/settings";

export async function run(args: string[]): Promise<void> {
  loadSettings();
  await ensureClient();
  const startedAt = Date.now();
  process.exitCode = await runToTheEnd([NEXT, "build", ...args], withoutTelemetry());
  if (process.exitCode === 0) await stampBuild(".next", startedAt);
}
