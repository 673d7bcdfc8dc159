import { parseArgs } from "node:util";
import { Fault } from "../console/fault";
import { step } from "../console/step";
import { ensureClient } from "../database/client";
import type { OpenDatabase } from "../database/embedded";
import { applyMigrations } from "../database/migrations";
import { openCluster } from "../testing/cluster";
import { runVitest } from "../testing/runners";
import { close } from "../testing/tally";
import { createOn } from "../testing/test-database";
import { testSettings } from "../testing/test-server";

/** The races and faults that only a real PostgreSQL can show, each many times. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { times: { type: "string", default: "20" } },
  });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) {
    throw new Fault(`--times is "${values.times}": give a whole number from 1.`);
  }
  await ensureClient();
  const database = await step("Starting PostgreSQL", open, () => "PostgreSQL ready");
  try {
    const env = { DATABASE_URL: database.url, HARD_TIMES: String(times), ...testSettings() };
    close(await runVitest(["hard"], positionals, env));
  } finally {
    await database.close();
  }
}

async function open(): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const database = await (server ? createOn(server) : openCluster());
  try {
    await applyMigrations(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
