import type { ChildProcess } from "node:child_process";
import { relayOutput } from "../console/next-output";
import { startNode, stop, untilStopped } from "../console/program";
import { step } from "../console/step";
import { openDatabase, prepareDatabase } from "../database/prepare";
import { untilAnswering } from "../steps/answering";
import { NEXT } from "../steps/build";
import { requireFreePort } from "../steps/port";
import {
  appUrl,
  ensureAuthSecret,
  loadSettings,
  requirePort,
  withoutTelemetry,
} from "../steps/settings";

/** Next has nothing to save. */
const STOP_TIMEOUT_MS = 5_000;

export async function run(): Promise<void> {
  loadSettings();
  const port = requirePort();
  const url = appUrl(port);
  await requireFreePort(port, "npm run dev");
  await ensureAuthSecret();
  const database = await openDatabase();
  try {
    await prepareDatabase(database.url);
    const next = startNext(port, url, database.url);
    void announce(port, next);
    await untilStopped(next);
    await stop(next, STOP_TIMEOUT_MS);
  } finally {
    await database.close();
  }
}

function startNext(port: number, url: string, databaseUrl: string): ChildProcess {
  return startNode([NEXT, "dev", "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...withoutTelemetry(),
      DATABASE_URL: databaseUrl,
      APP_URL: url,
      ...(process.stdout.isTTY && { FORCE_COLOR: "1" }),
    },
  });
}

async function announce(port: number, next: ChildProcess): Promise<void> {
  const { stopHiding } = relayOutput(next);
  const url = `http://localhost:${port}`;
  const isUp = await step(
    "Compiling the first page",
    () => untilAnswering(url, next),
    (answered) => (answered ? "Compiled the first page" : null),
  );
  if (isUp) console.log(`\nGuestlane is at ${url}\n`);
  // Next writes the line of that request after it has answered.
  setTimeout(stopHiding, 500).unref();
}
