import { runToTheEnd } from "../console/program";
import { ensureClient } from "../database/client";
import { NEXT } from "../setup/build";
import { loadSettings, withoutTelemetry } from "../setup/settings";

export async function run(args: string[]): Promise<void> {
  loadSettings();
  await ensureClient();
  process.exitCode = await runToTheEnd([NEXT, "build", ...args], withoutTelemetry());
}
